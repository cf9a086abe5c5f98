namespace Dataverse.Emulator.Trouble;

/// <summary>What shall go wrong with the next calls that fit.</summary>
public sealed record PlannedFault(FaultKind Kind)
{
    /// <summary>Only calls of this message; any when null.</summary>
    public string? Message { get; init; }

    /// <summary>Only calls on this table; any when null.</summary>
    public string? Table { get; init; }

    /// <summary>Only calls of this user; of any when null.</summary>
    public Guid? UserId { get; init; }

    public CallOrigin Origin { get; init; } = CallOrigin.Client;

    public int Times { get; init; } = 1;

    /// <summary>Hits a call that fits with this chance; always when null.</summary>
    public double? Probability { get; init; }

    /// <summary>So many calls that fit pass before it hits.</summary>
    public int Skip { get; init; }

    /// <summary>For throttling.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    internal bool Fits(RecordedCall call) => Times > 0 && Origin == call.Origin && (Message ?? call.Message) == call.Message
        && (Table is null || Table == call.Table) && (UserId is null || UserId == call.UserId);
}
