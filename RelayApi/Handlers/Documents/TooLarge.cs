using System.Globalization;
using Ironclad.Texts;

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

    public Message Message => Bytes switch
    {
        > MostInAnyNote => new("ICD-5011", Number(Bytes), Number(MostInAnyNote)),
        _ when Bytes > RelayTakes => new("ICD-5012", Number(Bytes), Number(RelayTakes), "Ironclad:MaxDocumentBytes"),
        _ when EnvironmentTakes is { } most => new("ICD-5013", Number(Bytes), Number(most), Number(KilobytesOfBase64)),
        _ => new("ICD-5014", Number(Bytes), Number(KilobytesOfBase64)),
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
