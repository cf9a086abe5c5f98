using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// Says what one kind of event calls for beside the comparison of workflow and Agreement, which every event leads to.
/// It may be asked twice for one event (a worker that froze wakes up and repeats), so the answer depends on the event and its workflow only.
/// </summary>
internal interface IEventHandler
{
    /// <summary>Whether the event is handled by itself: what may fail for long must not hold up what came before it.</summary>
    bool ComesAlone { get; }

    Task<NotePlan> PlanAsync(IroncladEvent ironcladEvent, Workflow workflow, CancellationToken cancellation);
}
