using System.Text.Json.Serialization;

namespace Ironclad.Emulator.Control;

/// <summary>How a workflow is completed; the default is the good case.</summary>
public sealed record Completion
{
    /// <summary>The workflow is complete, its record comes later: file it with <c>POST /__emu/workflows/{id}/record</c>.</summary>
    public bool RecordLater { get; init; }

    public SignedCopy SignedCopy { get; init; }

    public DocumentContent Document { get; init; }

    /// <summary>Makes the document this much longer.</summary>
    public int PaddingBytes { get; init; }

    /// <summary>The attachment has no <c>filename</c>.</summary>
    public bool NoFileName { get; init; }

    /// <summary>The attachment has no <c>contentType</c>, which is optional (Ironclad OpenAPI: RecordModel).</summary>
    public bool NoContentType { get; init; }

    /// <summary>So many records without an attachment are listed before the one that has it.</summary>
    public int RecordsBefore { get; init; }

    /// <summary>Another host in the attachment's link, for example <c>https://files.example.test</c>.</summary>
    public Uri? HrefHost { get; init; }
}

/// <summary>The attachment of the record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignedCopy>))]
public enum SignedCopy
{
    Present,

    /// <summary>The record has no attachment.</summary>
    Missing,

    /// <summary>The key is <c>signedCopy[1]</c>.</summary>
    Indexed,
}

/// <summary>What a download of the signed document gives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentContent>))]
public enum DocumentContent
{
    Pdf,
    Empty,

    Word,

    /// <summary>A web page, as a proxy or a login page would give.</summary>
    Html,
}
