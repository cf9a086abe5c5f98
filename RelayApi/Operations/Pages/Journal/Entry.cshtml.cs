using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Operations.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages.Journal;

/// <summary>One event: what came in, what was decided, what it led to; and what an operator can do about it.</summary>
internal sealed partial class EntryModel(IJournal journal, Replays replays, TimeProvider time, ILogger<EntryModel> logger) : PageModel
{
    public const int LongestReason = 1000;

    private const string Self = "/Journal/Entry";

    [BindProperty(SupportsGet = true)]
    public string EventId { get; set; } = "";

    public JournalLine? Entry { get; private set; }

    /// <summary>When it is due, while it waits.</summary>
    public DateTimeOffset? NextTurn { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>Null for whoever may not see it, and once it is purged.</summary>
    public string? Payload { get; private set; }

    public RehearsedReplay? Rehearsed { get; private set; }

    public string? Problem { get; private set; }

    public async Task OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Now = time.GetUtcNow();
        Entry = (await journal.ListAsync(Itself(), before: null, atMost: 1, cancellation)).SingleOrDefault();
        if (Entry is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        if (Entry is { State: EntryState.Waiting, WorkflowId: { } workflow })
            NextTurn = await journal.NextTurnAsync(workflow, cancellation);
        if (Entry is not { HasBody: true } || !User.IsInRole(OperationsRoles.Operator))
            return;
        Payload = PayloadText.Of((await journal.FindAsync(EventId, cancellation))?.Body);
        Log.BodyShown(logger, EventId);
    }

    public async Task<IActionResult> OnPostDryRunAsync()
    {
        Rehearsed = await replays.RehearseAsync(Itself(), HttpContext.RequestAborted);
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostReplayAsync() =>
        this.Done(await replays.ReplayAsync(Itself(), HttpContext.RequestAborted), Self, new { EventId });

    public async Task<IActionResult> OnPostSetAsideAsync(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return await RefusedAsync($"Give a reason of at most {LongestReason} characters.");
        return await journal.SetAsideAsync(EventId, $"By an operator: {reason.Trim()}", HttpContext.RequestAborted)
            ? this.Done("The event is set aside.", Self, new { EventId })
            : await RefusedAsync("The event does not wait any more: it was settled meanwhile.");
    }

    private JournalSelection Itself() => new() { EventIds = [EventId] };

    private async Task<PageResult> RefusedAsync(string problem)
    {
        Problem = problem;
        await OnGetAsync();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "An operator looked at the body of event {EventId}")]
        public static partial void BodyShown(ILogger logger, string eventId);
    }
}
