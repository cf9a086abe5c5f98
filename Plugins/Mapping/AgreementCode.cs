namespace Ironclad.Mapping;

/// <summary>
/// The short code that names an Agreement in messages, notes, traces and logs: its id up to the first hyphen, so that whatever holds
/// the id holds the code too, the address of the form and the attribute in Ironclad included.
/// </summary>
internal static class AgreementCode
{
    private const int Length = 8;

    public static string Of(Guid agreementId) => agreementId.ToString("N").Substring(0, Length);

    /// <summary>Whether the text may be such a code.</summary>
    public static bool IsOne(string? text) => text is { Length: Length } && text.All(Uri.IsHexDigit);

    /// <summary>Names a piece of work on an Agreement in its log.</summary>
    public static string With(Guid agreementId, string? work) => string.IsNullOrEmpty(work) ? Of(agreementId) : $"{Of(agreementId)} {work}";
}
