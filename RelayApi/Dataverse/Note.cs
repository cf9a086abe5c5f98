namespace Ironclad.RelayApi.Dataverse;

/// <summary>A note on the Agreement's timeline.</summary>
/// <param name="Id">Derived from what the note is about, so that writing it twice makes one note.</param>
/// <param name="Html">Notes are rich text: whatever came from outside is escaped in it.</param>
internal sealed record Note(Guid Id, string Subject, string Html, NoteDocument? Document = null)
{
    /// <summary>Its document came in blocks and the note with it: nothing is left to write.</summary>
    public bool IsWritten { get; init; }

    /// <summary>What to write where the environment does not take the document.</summary>
    public Note? Instead { get; init; }

    /// <summary>What an operator should know about it.</summary>
    public string? Remark { get; init; }
}

/// <param name="Content">Empty when the document comes in blocks.</param>
internal sealed record NoteDocument(string FileName, string MimeType, ReadOnlyMemory<byte> Content = default);
