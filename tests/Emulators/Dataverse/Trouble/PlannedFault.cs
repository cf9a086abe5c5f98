namespace Dataverse.Emulator.Trouble;

/// <summary>What shall go wrong with the next calls that fit.</summary>
public sealed record PlannedFault(FaultKind Kind)
{
    /// <summary>Only calls of this message; any when null.</summary>
    public string? Message { get; init; }

    /// <summary>Only calls on this table; any when null.</summary>
    public string? Table { get; init; }

    public CallOrigin Origin { get; init; } = CallOrigin.Client;

    public int Times { get; init; } = 1;

    /// <summary>For throttling.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    internal bool Fits(string message, string? table, CallOrigin origin) =>
        Times > 0 && Origin == origin && (Message ?? message) == message && (Table is null || Table == table);
}
