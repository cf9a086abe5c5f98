namespace Ironclad.Sandbox.Page;

/// <summary>A line of a form.</summary>
public sealed record Fact(string Label, string Value)
{
    /// <summary>Where the value leads.</summary>
    public string? Link { get; init; }
}
