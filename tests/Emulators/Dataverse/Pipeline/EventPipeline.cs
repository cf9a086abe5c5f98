using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Pipeline;

/// <summary>Runs the steps of a message around its core operation, in one transaction (Microsoft Learn: event-framework).</summary>
internal static class EventPipeline
{
    /// <summary>Microsoft Learn, IExecutionContext.Depth: the default limit of nested calls.</summary>
    private const int DepthLimit = 8;

    public static void Run(Call call, Operation operation, Action core)
    {
        if (call.Depth > DepthLimit)
            throw Fault.Of(
                ErrorCode.DepthTooDeep,
                "This workflow job was canceled because the workflow that started it included an infinite loop. "
                + "Correct the workflow logic and try again.");

        var steps = StepsFor(call, operation);
        if (steps.Count == 0)
        {
            core();
            return;
        }

        var images = new StepImages(call, operation);
        Execute(call, operation, steps, images, Stage.PreValidation);
        operation.Demand();
        Execute(call, operation, steps, images, Stage.PreOperation);
        core();
        Execute(call, operation, steps, images, Stage.PostOperation);
    }

    private static List<Step> StepsFor(Call call, Operation operation) =>
        [.. from row in call.Transaction.Rows("sdkmessageprocessingstep").Values
            let step = new Step(row)
            where step.Matches(operation.Message, operation.Table) && TouchesFilteredColumns(step, operation)
            orderby step.Rank, step.Row.Text("name")
            select step];

    /// <summary>Filtering attributes have an effect on Update only.</summary>
    private static bool TouchesFilteredColumns(Step step, Operation operation) =>
        operation.Message != "Update" || step.FilteringAttributes.IsEmpty
        || operation.Target?.Attributes.Keys.Any(step.FilteringAttributes.Contains) != false;

    private static void Execute(Call call, Operation operation, List<Step> steps, StepImages images, Stage stage)
    {
        foreach (var step in steps.Where(step => step.Stage == stage))
            new PlugInRun(call, step, PlugInContext.For(call, operation, step, images)).Execute();
    }
}
