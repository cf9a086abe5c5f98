using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages.Journal;

/// <summary>What came in, the latest first, page by page from the last entry of the page before.</summary>
internal sealed class IndexModel(IJournal journal, JournalSearch search) : PageModel
{
    private const int PageSize = 50;

    public static IEnumerable<string> KnownEvents => EventTable.Handlers.Keys;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public EntryState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Event { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<JournalLine> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null when there is none.</summary>
    public long? Next { get; private set; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Find) || State is not null || !string.IsNullOrWhiteSpace(Event);

    public async Task OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var selection = string.IsNullOrWhiteSpace(Find) ? new JournalSelection() : await search.SelectionOfAsync(Find, cancellation);
        selection = selection with { State = State, Event = string.IsNullOrWhiteSpace(Event) ? null : Event.Trim() };
        var found = await journal.ListAsync(selection, Before, PageSize + 1, cancellation);
        Entries = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Entries[^1].Id : null;
    }
}
