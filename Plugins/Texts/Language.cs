namespace Ironclad.Texts;

/// <summary>A language of the product, known by the number that Dataverse gives it.</summary>
internal sealed record Language(int Lcid)
{
    public static Language English { get; } = new(1033);

    public static Language German { get; } = new(1031);

    public static Language French { get; } = new(1036);

    public static Language Spanish { get; } = new(3082);

    public static Language Japanese { get; } = new(1041);

    public static IReadOnlyList<Language> All { get; } = [English, German, French, Spanish, Japanese];

    /// <returns>English for a language that the product does not speak.</returns>
    public static Language Of(int? lcid) => All.FirstOrDefault(language => language.Lcid == lcid) ?? English;
}
