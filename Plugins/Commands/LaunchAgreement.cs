using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Commands;

/// <summary>The button Launch, and Try again, of an Agreement that is there and has no workflow.</summary>
public sealed class LaunchAgreement : PluginBase
{
    public LaunchAgreement()
        : base(secureConfiguration: null)
    {
    }

    private protected override async Task ExecuteAsync(PluginExecution execution)
    {
        if (AgreementCommand.Of(execution, "icd_LaunchAgreement") is { } command)
            command.Answer(await new AgreementLaunch(command).RunAsync());
    }
}
