using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Launches the contract of a new Agreement at once, so that the seller sees its link when the form comes back.</summary>
public sealed class AgreementCreated : PluginBase
{
    private const int Synchronous = 0;

    private readonly TimeSpan _deadline = IroncladHttp.Timeout;

    public AgreementCreated(string? _, string? secureConfiguration)
        : base(secureConfiguration)
    {
    }

    internal AgreementCreated(string? secureConfiguration, TimeSpan deadline)
        : base(secureConfiguration)
    {
        _deadline = deadline;
    }

    private protected override async Task ExecuteAsync(PluginExecution execution)
    {
        var context = execution.Context;
        if (context is not { MessageName: "Create", PrimaryEntityName: AgreementTable.LogicalName, Stage: PluginExecution.PostOperation, Mode: Synchronous }
            || NewAgreement.Created(context) is not { HasWorkflow: false, Type: { } type } agreement)
            return;

        var settings = new LaunchSettings(execution, new EnvironmentVariables(execution));
        if (settings.TemplatesFor(type) is { Count: > 0 } templates)
            await new WorkflowLaunch(execution, agreement.Id, settings, templates, _deadline).RunAsync();
        else
            execution.Trace($"left alone: no template for {type.Label}");
    }
}
