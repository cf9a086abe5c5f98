using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Refuses a mapping row that could not work, when it is saved and not when a seller needs it.</summary>
public sealed class MappingSaved() : PluginBase(null)
{
    private protected override Task ExecuteAsync(PluginExecution execution) =>
        execution.Context is { MessageName: "Create" or "Update", PrimaryEntityName: MappingTable.LogicalName, Stage: PluginExecution.PreOperation }
            ? Checked.RunAsync(execution, row => new MappingCheck(execution, row).RunAsync())
            : Task.CompletedTask;
}
