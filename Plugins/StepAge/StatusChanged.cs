using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.StepAge;

/// <summary>Notes when an Agreement came to its status, whoever wrote it: views and charts show how long it has been there.</summary>
public sealed class StatusChanged() : PluginBase(null)
{
    private const string Image = "PreImage";

    private protected override Task ExecuteAsync(PluginExecution execution)
    {
        if (execution.Context is { MessageName: "Update", PrimaryEntityName: AgreementTable.LogicalName, Stage: PluginExecution.PreOperation } context
            && context.InputParameters.TryGetValue("Target", out var input) && input is Entity target
            && target.Attributes.TryGetValue(AgreementTable.WorkflowStatus, out var status)
            && !Equals(status, Before(context)))
            target[AgreementTable.StepSince] = execution.Now.UtcDateTime;
        return Task.CompletedTask;
    }

    private static string? Before(IPluginExecutionContext context) =>
        context.PreEntityImages.TryGetValue(Image, out var row) ? row.GetAttributeValue<string>(AgreementTable.WorkflowStatus) : null;
}
