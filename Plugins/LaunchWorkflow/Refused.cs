using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Ironclad does not launch what it was given: trying again would not help.</summary>
internal sealed record Refused(Refusal Refusal) : LaunchOutcome
{
    public override string Summary => $"refused: {Refusal.Summary.Code} {Refusal.Code} {string.Join(", ", Refusal.Parameters)}";

    /// <summary>Ironclad's own words without what they quote: the user's error text is kept in traces and logs too.</summary>
    public static Refused Of(LaunchRequest request, IroncladAnswer answer) => new(new Refusal(
        request,
        PlainWords.Code(answer.Text("code")) ?? $"HTTP {answer.Status}",
        PlainWords.Of(answer.Text("message") ?? ""),
        [.. Names(answer.Value("param"))]));

    /// <summary>Known without asking Ironclad, and all of them at once.</summary>
    public static Refused Missing(LaunchRequest request) => new(new Refusal(request, Refusal.MissingCode, "", request.Missing));

    /// <summary>One name, several, or several as JSON inside a text: all three occur.</summary>
    private static IEnumerable<string> Names(object? param) => param switch
    {
        string { Length: 0 } => [],
        string text when text[0] == '[' && JsonReader.Read(text) is List<object?> inner => Names(inner),
        string text => [text],
        IEnumerable<object?> several => several.OfType<string>(),
        _ => [],
    };
}
