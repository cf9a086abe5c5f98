using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Commands;

/// <summary>The button Refresh: what Ironclad says now stands on the Agreement at once, not when the next event comes.</summary>
public sealed class RefreshAgreement : PluginBase
{
    public RefreshAgreement()
        : base(secureConfiguration: null)
    {
    }

    private protected override async Task ExecuteAsync(PluginExecution execution)
    {
        if (AgreementCommand.Of(execution, "icd_RefreshAgreement") is { } command)
            command.Answer(await new AgreementRefresh(command).RunAsync());
    }
}
