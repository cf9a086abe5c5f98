using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// What a workflow's events lead to: one read of the workflow, one comparison with its Agreement, one write of the difference and
/// of the notes that the events call for, however many events wait.
/// </summary>
internal sealed class EventBurst(IIroncladApi ironclad, SettingsCache settings, AgreementSync sync, IServiceProvider handlers)
{
    /// <summary>Stands between the note that an event calls for and its writing.</summary>
    public Func<IroncladEvent, NotePlan, NotePlan> Prepare { get; init; } = (_, plan) => plan;

    /// <param name="burst">Events of one workflow in the order of their arrival.</param>
    /// <returns>A result for each event from the first on; those without one are better handled by themselves.</returns>
    public async Task<IReadOnlyList<HandlerResult>> HandleAsync(IReadOnlyList<IroncladEvent> burst, CancellationToken cancellation)
    {
        var together = Together(burst);
        var result = await HandleTogetherAsync(together, cancellation);
        return [.. together.Select(_ => result)];
    }

    private List<(IroncladEvent Event, IEventHandler Handler)> Together(IReadOnlyList<IroncladEvent> burst)
    {
        var handled = burst
            .Select(happened => (Event: happened, Handler: (IEventHandler)handlers.GetRequiredService(EventTable.Handlers[happened.Name])))
            .ToList();
        return handled[0].Handler.ComesAlone ? handled[..1] : [.. handled.TakeWhile(item => !item.Handler.ComesAlone)];
    }

    private async Task<HandlerResult> HandleTogetherAsync(
        List<(IroncladEvent Event, IEventHandler Handler)> together, CancellationToken cancellation)
    {
        if (together[0].Event.WorkflowId is not { Length: > 0 } workflowId)
            return HandlerResult.Ignored("The event names no workflow.");
        // Most of a company's events concern other templates; those that say so cost no request to Ironclad.
        if (together.TrueForAll(item => item.Event.TemplateId is { Length: > 0 })
            && !(await settings.GetKnowingAsync(together[0].Event.TemplateId, cancellation)).IsMapped(together[0].Event.TemplateId))
            return HandlerResult.Ignored(AgreementLink.OtherTemplate(workflowId, together[0].Event.TemplateId));

        var workflow = await ironclad.GetWorkflowAsync(workflowId, cancellation);
        var link = AgreementLink.Of(workflow, await settings.GetKnowingAsync(workflow.Template, cancellation));
        if (link.AgreementId is not { } agreementId)
            return HandlerResult.Ignored(link.WhyNone);

        var plans = new List<NotePlan>();
        foreach (var (happened, handler) in together)
            plans.Add(Prepare(happened, await handler.PlanAsync(happened, workflow, cancellation)));
        return await sync.RunAsync(agreementId, workflow, plans, cancellation) with { AgreementId = agreementId };
    }
}
