namespace Ironclad.Sandbox.Page;

/// <summary>What came of the last button.</summary>
/// <param name="Calls">What it cost.</param>
public sealed record Notice(string Text, bool IsProblem, string? Calls);
