using Ironclad.Mapping;

namespace Ironclad.RelayApi.Inbox;

/// <summary>Finds out what somebody means who pastes one id: an event's, an Agreement's or its correlation code, a workflow's or the code of an attempt.</summary>
internal sealed class JournalSearch(IJournal journal)
{
    public async Task<JournalSelection> SelectionOfAsync(string text, CancellationToken cancellation)
    {
        var id = text.Trim();
        var selections = new List<JournalSelection> { new() { EventIds = [id] }, new() { Correlation = id.ToLowerInvariant() } };
        if (AgreementCode.IsOne(id))
            selections.Add(new JournalSelection { AgreementCode = id });
        if (Guid.TryParse(id, out var agreement))
            selections.Add(new JournalSelection { Agreement = agreement });
        foreach (var selection in selections)
        {
            if ((await journal.ListAsync(selection, before: null, atMost: 1, cancellation)).Count > 0)
                return selection;
        }

        return new JournalSelection { Workflow = id };
    }
}
