using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>One attribute of a launch in plain words.</summary>
/// <param name="Fix">What to do; empty when nothing.</param>
internal sealed record PreviewRow(string Attribute, string Label, string Value, Verdict Verdict, string Fix = "")
{
    public bool IsGood => Verdict is Verdict.Sent or Verdict.Empty or Verdict.NotChecked;

    public Dictionary<string, object?> ToJson(Language language) => new()
    {
        ["attribute"] = Attribute,
        ["label"] = Label,
        ["value"] = Value,
        ["verdict"] = Verdict.ToString(),
        ["text"] = new Phrase($"Commands.Verdict{Verdict}").In(language),
        ["ok"] = IsGood,
        ["fix"] = Fix,
    };
}

/// <summary>What would become of an attribute. Scripts compare with these words, so that none ever changes.</summary>
internal enum Verdict
{
    /// <summary>It is sent and fits the template.</summary>
    Sent,

    /// <summary>The column is empty and the template does not ask for it.</summary>
    Empty,

    /// <summary>It is sent; Ironclad could not be asked whether it fits.</summary>
    NotChecked,

    /// <summary>The template asks for it and there is no value.</summary>
    Missing,

    /// <summary>The template asks for it and nothing is mapped to it.</summary>
    NotMapped,

    /// <summary>The template does not take the value.</summary>
    NotAccepted,

    /// <summary>The template has no such attribute, so that Ironclad refuses the launch.</summary>
    NotInTemplate,
}
