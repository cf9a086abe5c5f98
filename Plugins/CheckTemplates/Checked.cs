using Ironclad.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>What the checks of both tables have in common.</summary>
internal static class Checked
{
    public static async Task RunAsync(PluginExecution execution, Func<SavedRow, Task> check)
    {
        var row = new SavedRow(execution.Context);
        if (!row.IsActive)
            return;
        try
        {
            await check(row);
        }
        catch (CheckFailedException failed)
        {
            execution.Trace($"refused {execution.Context.PrimaryEntityName} {row.Id}: {failed.Reason.Code}");
            throw new InvalidPluginExecutionException(failed.Reason.In(execution.Language));
        }
    }
}
