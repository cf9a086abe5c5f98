using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The notes that the events of a burst call for, each fetched once however often it has to be written.</summary>
internal sealed class PlannedNotes(IReadOnlyList<NotePlan> plans)
{
    private readonly Dictionary<Guid, Note> _fetched = [];

    /// <summary>A fact that was told twice is one note.</summary>
    private readonly NotePlan[] _plans = [.. plans.Where(plan => plan.NoteId is not null).DistinctBy(plan => plan.NoteId)];

    public IReadOnlyList<Guid> Ids => [.. _plans.Select(plan => plan.NoteId!.Value)];

    public async Task<IReadOnlyList<Note>> MissingAsync(Agreement agreement, CancellationToken cancellation)
    {
        var missing = new List<Note>();
        foreach (var plan in _plans.Where(plan => !agreement.Notes.Contains(plan.NoteId!.Value)))
        {
            var id = plan.NoteId!.Value;
            if (!_fetched.TryGetValue(id, out var note))
                _fetched[id] = note = await plan.WriteAsync!(cancellation);
            missing.Add(note);
        }

        return missing;
    }
}
