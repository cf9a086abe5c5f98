using System.Globalization;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Sandbox.Page.Agreements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ironclad.Sandbox.Page.Workflows;

internal static class WorkflowRoutes
{
    public static void MapWorkflows(this IEndpointRouteBuilder routes, World world, Desk desk)
    {
        var control = world.Ironclad.Control;
        var workflow = routes.MapGroup("/agreements/{id:guid}/workflow");
        workflow.MapPost("/value", async (Guid id, HttpRequest request) =>
        {
            var typed = (await request.ReadFormAsync())["value"].ToString();
            return await desk.PressAsync(id, async () => await ChangeValueAsync(control, await FindAsync(world, id), typed));
        });
        foreach (var button in WorkflowButton.All)
            workflow.MapPost($"/{button.Name}", (Guid id) => desk.PressAsync(
                id, async () => await PressAsync(control, await FindAsync(world, id), button)));
    }

    private static async Task<Pressed> ChangeValueAsync(IroncladControl control, WorkflowState workflow, string typed)
    {
        if (!decimal.TryParse(typed, CultureInfo.InvariantCulture, out var amount))
            throw new RefusedException($"Total Contract Value: {typed} is not a number. Enter one such as 150000.");
        if (workflow is not { IsActive: true, IsInReview: true })
            throw new RefusedException($"Ironclad changes values in the step Review only; {workflow.ReadableId} is in {workflow.Step}.");
        if (workflow.Value == amount)
            throw new RefusedException($"{workflow.ReadableId} is worth that already. Enter another value.");
        var money = new JsonObject { ["currency"] = "USD", ["amount"] = amount };
        await control.SetAttributes(workflow.Id, new JsonObject { ["totalContractValue"] = money });
        return new Pressed("The contract value was changed in Ironclad.");
    }

    private static async Task<Pressed> PressAsync(IroncladControl control, WorkflowState workflow, WorkflowButton button)
    {
        if (!button.Fits(workflow))
            throw new RefusedException(
                $"{button.Text}: {workflow.ReadableId} is {workflow.Status} and in the step {workflow.Step}; it is too early or too late.");
        await button.PressAsync(control, workflow.Id);
        return new Pressed(button.Done);
    }

    private static async Task<WorkflowState> FindAsync(World world, Guid agreement) =>
        await new WorkflowReader(world.Ironclad.Control).FindAsync(AgreementReader.Read(world.Seller, agreement))
            ?? throw new RefusedException("This Agreement has no workflow in Ironclad yet.");
}
