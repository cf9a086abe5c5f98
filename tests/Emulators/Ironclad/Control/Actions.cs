using Ironclad.Emulator.Control.Reports;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Webhooks.Deliveries;
using Ironclad.Emulator.Workflows;

namespace Ironclad.Emulator.Control;

/// <summary>Does something in the company and waits until every webhook has heard of it once.</summary>
internal static class Actions
{
    public static async Task<IResult> On(this Emulation emulation, string workflowId, Action<Workflow> action)
    {
        Workflow? workflow = null;
        return await emulation.Do(() =>
        {
            workflow = emulation.Company.Workflow(workflowId) ?? throw Refusal.NotFound($"There is no workflow {workflowId} in the emulator.");
            action(workflow);
        }, () => workflow);
    }

    public static async Task<IResult> Do(this Emulation emulation, Action action, Func<Workflow?>? about = null)
    {
        var before = emulation.Deliveries.All.ToHashSet();
        try
        {
            lock (emulation.Company.Gate)
                action();
        }
        catch (Refusal refusal)
        {
            return new RefusedResult(refusal.Answer);
        }

        await emulation.Deliveries.SendDue();
        return Results.Json(new Outcome(Report(about?.Invoke()), Since(emulation.Deliveries, before)));
    }

    public static WorkflowReport? Report(Workflow? workflow) => workflow is null ? null
        : new(workflow.Id, workflow.IroncladId, workflow.Title, workflow.Template.Id, workflow.Step, workflow.Status, workflow.Record?.Id);

    private static List<DeliveryReport> Since(DeliveryRoom room, HashSet<Delivery> before) =>
        [.. room.All.Where(delivery => !before.Contains(delivery)).Select(delivery => delivery.ToReport())];
}
