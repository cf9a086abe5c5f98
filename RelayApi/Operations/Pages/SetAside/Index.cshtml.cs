using Ironclad.RelayApi.Handlers.Rehearsals;
using Ironclad.RelayApi.Inbox;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages.SetAside;

/// <summary>What was given up, to be replayed: some of it or all, or first a dry run.</summary>
internal sealed class IndexModel(IJournal journal, Replays replays) : PageModel
{
    private const int PageSize = 50;
    private const string Self = "/SetAside/Index";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>What is ticked.</summary>
    [BindProperty]
    public List<string> EventIds { get; set; } = [];

    public IReadOnlyList<JournalLine> Entries { get; private set; } = [];

    public long? Next { get; private set; }

    public int Total { get; private set; }

    public RehearsedReplay? Rehearsed { get; private set; }

    public async Task OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var selection = new JournalSelection { State = EntryState.SetAside };
        var found = await journal.ListAsync(selection, Before, PageSize + 1, cancellation);
        Entries = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Entries[^1].Id : null;
        Total = (await journal.SummaryAsync(cancellation)).SetAside;
    }

    public async Task<IActionResult> OnPostDryRunAsync()
    {
        if (EventIds.Count == 0)
            return NothingTicked();
        Rehearsed = await replays.RehearseAsync(Ticked(), HttpContext.RequestAborted);
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostReplayAsync() => EventIds.Count == 0
        ? NothingTicked()
        : this.Done(await replays.ReplayAsync(Ticked(), HttpContext.RequestAborted), Self);

    public async Task<IActionResult> OnPostReplayAllAsync() => this.Done(
        await replays.ReplayAsync(new JournalSelection { State = EntryState.SetAside }, HttpContext.RequestAborted), Self);

    private RedirectToPageResult NothingTicked() => this.Done("Nothing was ticked, so nothing was done.", Self, new { Before });

    /// <summary>A page's worth at most; whatever is no longer set aside is left as it is.</summary>
    private JournalSelection Ticked() => new() { EventIds = [.. EventIds.Take(PageSize)], State = EntryState.SetAside };
}
