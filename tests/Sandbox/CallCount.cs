namespace Ironclad.Sandbox;

/// <summary>Calls by name. A transaction of Dataverse is one call, whatever is in it.</summary>
internal sealed record CallCount(IReadOnlyList<string> Ironclad, IReadOnlyList<string> PlugIn, IReadOnlyList<string> Relay)
{
    public override string ToString()
    {
        string?[] parts = [Sum("To Ironclad", Ironclad), Sum("plug-in to Dataverse", PlugIn), Sum("relay to Dataverse", Relay)];
        var calls = string.Join("; ", parts.OfType<string>());
        return calls.Length == 0 ? "No calls" : calls;
    }

    private static string? Sum(string who, IReadOnlyList<string> calls) => calls.Count == 0
        ? null
        : $"{who}: {string.Join(", ", calls.CountBy(call => call).Select(call => call.Value == 1 ? call.Key : $"{call.Key} ×{call.Value}"))}";
}
