namespace Ironclad.Texts;

/// <summary>What went wrong and what to do about it, known to everybody by its code. Nothing in it says who somebody is.</summary>
/// <param name="Code">Such as <c>ICD-1011</c>: the thousands name the area.</param>
/// <param name="Arguments">Numbers, ids, names of settings, and phrases.</param>
internal sealed record Message(string Code, params object[] Arguments)
{
    private static readonly string[] Areas = ["Launch", "Templates", "Commands", "Settings", "Relay"];

    public string Cause(Language language) => Part("Cause", language);

    public string Fix(Language language) => Part("Fix", language);

    /// <summary>Code, cause and fix.</summary>
    public string In(Language language) => $"{Code}: {Cause(language)} {Fix(language)}";

    public override string ToString() => In(Language.English);

    private string Part(string part, Language language) =>
        Phrase.Fill(Catalogue.Text($"{Areas[Code["ICD-".Length] - '1']}.{Code}.{part}", language), Arguments, language);
}
