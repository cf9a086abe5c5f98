using Ironclad.Plugins.Ironclad;
using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>What a launch would do.</summary>
/// <param name="Template">Name of the template, or its id where Ironclad did not say the name.</param>
internal sealed record Preview(string Template, IReadOnlyList<PreviewRow> Rows)
{
    /// <summary>False when the launch would fail whatever the values are.</summary>
    public bool IsPossible { get; init; } = true;

    /// <summary>What keeps the launch from happening or the values from being checked.</summary>
    public Message? Problem { get; init; }

    /// <summary>Nothing that was checked stands in the way. What could not be checked may still be refused.</summary>
    public bool CanLaunch => IsPossible && Rows.All(row => row.IsGood);

    public static Preview Impossible(Message problem) => new("", []) { IsPossible = false, Problem = problem };

    /// <summary>Scripts read it by these names, so that none ever changes.</summary>
    public string ToJson(Language language) => JsonWriter.Write(new Dictionary<string, object?>
    {
        ["template"] = Template,
        ["canLaunch"] = CanLaunch,
        ["message"] = Problem?.In(language) ?? "",
        ["code"] = Problem?.Code ?? "",
        ["rows"] = Rows.Select(row => row.ToJson(language)),
    });
}
