namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>What became of one pending Agreement.</summary>
internal sealed record LaunchOutcome(LaunchKind Kind, string Text)
{
    public string? HumanNeeded { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it used up a write of Ironclad's budget.</summary>
    public bool WasSent => Kind is LaunchKind.Launched or LaunchKind.Refused or LaunchKind.Failed;
}

internal enum LaunchKind
{
    Launched,

    /// <summary>It had been launched before.</summary>
    Linked,

    Refused,

    /// <summary>It waits no more, or somebody is changing it.</summary>
    LeftAlone,

    /// <summary>It goes on waiting.</summary>
    Failed,
}
