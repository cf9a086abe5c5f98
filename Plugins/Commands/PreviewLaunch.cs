using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Commands;

/// <summary>The button Preview launch: what a launch would send, and what stands in its way. It changes nothing anywhere.</summary>
public sealed class PreviewLaunch : PluginBase
{
    public PreviewLaunch()
        : base(secureConfiguration: null)
    {
    }

    private protected override async Task ExecuteAsync(PluginExecution execution)
    {
        if (AgreementCommand.Of(execution, "icd_PreviewLaunch") is not { } command)
            return;
        var preview = await new LaunchPreview(command).RunAsync();
        execution.Context.OutputParameters["Result"] = preview.ToJson(execution.Language);
        execution.Context.OutputParameters["CanLaunch"] = preview.CanLaunch;
    }
}
