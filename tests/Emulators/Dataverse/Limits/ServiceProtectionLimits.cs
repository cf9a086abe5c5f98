namespace Dataverse.Emulator.Limits;

/// <summary>Per user and web server (Microsoft Learn: api-limits).</summary>
public sealed record ServiceProtectionLimits
{
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(300);

    public int Requests { get; init; } = 6000;

    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromMinutes(20);

    public int ConcurrentRequests { get; init; } = 52;
}
