using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// The Agreement holds a newer state of the workflow than the one that was read: an event, a sweep and a user's button may work on one workflow
/// at a time. Nothing is written; the next attempt reads the workflow again.
/// </summary>
internal sealed class OvertakenException(Agreement agreement, Workflow workflow) : HandlerException(
    FailureKind.Retry,
    $"Agreement {agreement.Id} holds workflow {workflow.Id} as of {agreement.AsOf}, and it was read before that. It is read again.");
