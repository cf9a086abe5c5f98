using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Commands;

/// <summary>The button Cancel workflow.</summary>
public sealed class CancelAgreement : PluginBase
{
    public CancelAgreement()
        : base(secureConfiguration: null)
    {
    }

    private protected override async Task ExecuteAsync(PluginExecution execution)
    {
        if (AgreementCommand.Of(execution, "icd_CancelAgreement") is { } command)
            command.Answer(await new AgreementCancellation(command).RunAsync());
    }
}
