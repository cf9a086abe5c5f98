using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The notes that the events of a burst call for, each fetched once however often it has to be written.</summary>
internal sealed class PlannedNotes(IReadOnlyList<NotePlan> plans)
{
    private readonly Dictionary<Guid, Note> _fetched = [];

    /// <summary>A fact that was told twice is one note.</summary>
    private readonly NotePlan[] _plans = [.. plans.Where(plan => plan.NoteId is not null).DistinctBy(plan => plan.NoteId)];

    public IReadOnlyList<Guid> Ids => [.. _plans.Select(plan => plan.NoteId!.Value)];

    /// <summary>Why a note cannot be fetched now.</summary>
    public string? NotYet { get; private set; }

    /// <summary>What an operator should know about the notes, whether they were written or were there.</summary>
    public string Remarks =>
        string.Concat(_fetched.Values.Where(note => note.Remark is not null).Select(note => $"; note {note.Id} is {note.Remark}"));

    public async Task<IReadOnlyList<Note>> MissingAsync(Agreement agreement, CancellationToken cancellation)
    {
        var missing = new List<Note>();
        foreach (var plan in _plans)
        {
            if (await MissingAsync(plan, agreement, cancellation) is { } note)
                missing.Add(note);
        }

        return missing;
    }

    /// <summary>The environment does not take a document: what its note says instead.</summary>
    public void TakeInstead()
    {
        foreach (var note in _fetched.Values.Where(note => note.Instead is not null).ToList())
            _fetched[note.Id] = note.Instead!;
    }

    private async Task<Note?> MissingAsync(NotePlan plan, Agreement agreement, CancellationToken cancellation)
    {
        var id = plan.NoteId!.Value;
        if (!_fetched.TryGetValue(id, out var note))
        {
            if ((plan.HoldsDocument ? agreement.Documents : agreement.Notes).Contains(id))
                return null;
            var fetched = await plan.FetchAsync!(agreement, cancellation);
            NotYet ??= fetched.NotYet;
            if (fetched.Note is null)
                return null;
            _fetched[id] = note = fetched.Note;
        }

        return note.Document is null && agreement.Notes.Contains(id) ? null : note;
    }
}
