using System.Globalization;

namespace Ironclad.RelayApi.Handlers.Documents;

/// <summary>A document that a note has no room for, and what to change.</summary>
/// <param name="Bytes">Of a document that no note can hold: at least so many.</param>
/// <param name="EnvironmentTakes">The most that this environment takes; null when the relay does not know.</param>
/// <param name="RelayTakes">Setting Ironclad:MaxDocumentBytes.</param>
internal sealed record TooLarge(long Bytes, long? EnvironmentTakes, int RelayTakes)
{
    /// <summary>organization.maxuploadfilesize is 131,072,000 at most and counts the characters of Base64 text (Microsoft Learn).</summary>
    public const int MostInAnyNote = 131_072_000 / 4 * 3;

    private long KilobytesOfBase64 => (((Bytes + 2) / 3 * 4) + 1023) / 1024;

    public string Describe() => string.Create(CultureInfo.InvariantCulture, $"it has {Bytes:N0} bytes{Why()}");

    private string Why() => Bytes switch
    {
        > MostInAnyNote => string.Create(
            CultureInfo.InvariantCulture, $" or more, and a note in Dataverse can hold {MostInAnyNote:N0} at most; it stays in Ironclad"),
        _ when Bytes > RelayTakes => string.Create(
            CultureInfo.InvariantCulture,
            $", and the relay is set to bring over {RelayTakes:N0} at most; raise Ironclad:MaxDocumentBytes, then have the event replayed"),
        _ => Room() + string.Create(
            CultureInfo.InvariantCulture,
            $"; set the maximum file size for attachments in System Settings, Email, to {KilobytesOfBase64:N0} KB or more (it counts a file "
                + $"in Base64, a third more than its bytes), then have the event replayed"),
    };

    private string Room() => EnvironmentTakes is { } most
        ? string.Create(CultureInfo.InvariantCulture, $", and this environment takes files of {most:N0} bytes at most")
        : ", more than this environment takes";
}
