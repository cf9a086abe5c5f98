namespace Ironclad.RelayApi.Alerts;

/// <summary>An alert that is not over, and whom it is still to be told to.</summary>
/// <param name="Since">When it was first seen.</param>
/// <param name="Seen">When it was last seen.</param>
internal sealed record OpenAlert(Alert Alert, DateTimeOffset Since, DateTimeOffset Seen)
{
    /// <summary>What is to be told, or was told last.</summary>
    public AlertNews News { get; init; } = AlertNews.New;

    public DateTimeOffset NewsAt { get; init; } = Since;

    /// <summary>Names of the channels that have not taken the news yet.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];

    /// <summary>Names of the channels that know of the alert.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    public OpenAlert Tell(AlertNews news, IReadOnlyList<string> channels, DateTimeOffset now) =>
        this with { News = news, NewsAt = now, Owed = channels };

    public OpenAlert TakenBy(IReadOnlyCollection<string> channels) => this with
    {
        Owed = [.. Owed.Except(channels)],
        Told = [.. Told.Union(Owed.Intersect(channels))],
    };
}

internal enum AlertNews
{
    New,
    Worse,
    Reminder,
    Resolved,
}
