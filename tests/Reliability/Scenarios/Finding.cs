using Ironclad.Reliability.Ledgers;

namespace Ironclad.Reliability.Scenarios;

/// <summary>What a run came to.</summary>
/// <param name="Facts">What was done, in figures.</param>
/// <param name="Unhandled">Exceptions that nobody in the relay caught.</param>
internal sealed record Finding(string Store, Tally Tally, IReadOnlyList<(string What, string Figure)> Facts, IReadOnlyList<string> Unhandled)
{
    /// <summary>Promises of the scenario beside the ledgers that were broken.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    public bool Holds => Tally.Holds && Unhandled.Count == 0 && Broken.Count == 0;

    public IEnumerable<string> Problems => [.. Tally.Problems, .. Unhandled, .. Broken];
}
