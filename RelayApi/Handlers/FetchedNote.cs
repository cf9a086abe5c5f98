using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>What came of fetching a note's content.</summary>
/// <param name="NotYet">Why it cannot be fetched now.</param>
internal sealed record FetchedNote(Note? Note, string? NotYet)
{
    public static FetchedNote Of(Note note) => new(note, null);

    public static FetchedNote Later(string why) => new(null, why);
}
