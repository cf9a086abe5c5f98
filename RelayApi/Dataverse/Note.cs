namespace Ironclad.RelayApi.Dataverse;

/// <summary>A note on the Agreement's timeline.</summary>
/// <param name="Id">Derived from what the note is about, so that writing it twice makes one note.</param>
/// <param name="Html">Notes are rich text: whatever came from outside is escaped in it.</param>
internal sealed record Note(Guid Id, string Subject, string Html, NoteDocument? Document = null);

internal sealed record NoteDocument(string FileName, string MimeType, byte[] Content);
