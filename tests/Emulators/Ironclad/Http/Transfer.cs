namespace Ironclad.Emulator.Http;

/// <summary>How the body of an answer travels.</summary>
internal enum Transfer
{
    /// <summary>With its length told before.</summary>
    Told,

    /// <summary>In chunks, its length not told.</summary>
    Untold,

    Gzip,

    /// <summary>With its length told, and then the connection breaks in the middle.</summary>
    BrokenOff,
}
