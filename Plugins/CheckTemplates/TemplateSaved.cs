using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Refuses a template row that could not work, when it is saved and not when a seller needs it.</summary>
public sealed class TemplateSaved() : PluginBase(null)
{
    private protected override Task ExecuteAsync(PluginExecution execution) =>
        execution.Context is { MessageName: "Create" or "Update", PrimaryEntityName: TemplateTable.LogicalName, Stage: PluginExecution.PreOperation }
            ? Checked.RunAsync(execution, row => new TemplateCheck(execution, row).RunAsync())
            : Task.CompletedTask;
}
