using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// The note that an event calls for. Its id is known before its content, so that a note which is there already
/// costs no download.
/// </summary>
/// <param name="NotYet">Why the note cannot be written now.</param>
internal sealed record NotePlan(Guid? NoteId, Func<CancellationToken, Task<Note>>? WriteAsync, string? NotYet)
{
    public static NotePlan None { get; } = new(null, null, null);

    public static NotePlan Of(Note note) => new(note.Id, _ => Task.FromResult(note), null);

    public static NotePlan Of(Guid noteId, Func<CancellationToken, Task<Note>> writeAsync) => new(noteId, writeAsync, null);

    public static NotePlan Later(string why) => new(null, null, why);
}
