using Ironclad.RelayApi.Alerts.Channels;

namespace Ironclad.RelayApi.Alerts;

/// <summary>Brings the news of a look to each channel in one message. What a channel does not take it is owed, and gets with the next look.</summary>
internal sealed partial class AlertPost(IEnumerable<IAlertChannel> channels, Whereabouts relay, TimeProvider time, ILogger<AlertPost> logger)
{
    private readonly IAlertChannel[] _channels = [.. channels.Where(channel => channel.IsSet)];

    public IReadOnlyList<string> Channels => [.. _channels.Select(channel => channel.Name)];

    public async Task<IReadOnlyList<OpenAlert>> TellAsync(IReadOnlyList<OpenAlert> alerts, CancellationToken cancellation)
    {
        foreach (var channel in _channels)
        {
            OpenAlert[] owed = [.. alerts.Where(alert => alert.Owed.Contains(channel.Name))];
            if (owed.Length > 0 && await SendAsync(channel, Message(owed), cancellation) is null)
                alerts = [.. alerts.Select(alert => alert.TakenBy([channel.Name]))];
        }

        return alerts;
    }

    /// <summary>A message to every channel that is set, to see whether it arrives.</summary>
    public async Task<IReadOnlyList<TestedChannel>> TestAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var alert = new Alert(
            AlertKind.Test, "test", AlertSeverity.Information, "This is a test. If you read it, alerts of the relay reach you.", "Nothing to do.");
        var tested = new List<TestedChannel>();
        foreach (var channel in _channels)
            tested.Add(new(channel.Name, await SendAsync(channel, Message([new OpenAlert(alert, now, now)]), cancellation)));
        return tested;
    }

    private AlertMessage Message(IReadOnlyList<OpenAlert> news) => new(news, relay.Environment, relay.Page);

    /// <returns>Why it failed, or null.</returns>
    private async Task<string?> SendAsync(IAlertChannel channel, AlertMessage message, CancellationToken cancellation)
    {
        try
        {
            await channel.SendAsync(message, cancellation);
            Log.Sent(logger, message.Title, channel.Name);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // What others say may name people and addresses.
            var reason = failure is ChannelException refused ? refused.Message : $"An unexpected {failure.GetType().Name}.";
            Log.NotSent(logger, message.Title, channel.Name, reason);
            return reason;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Told by {Channel}: {Title}")]
        public static partial void Sent(ILogger logger, string title, string channel);

        [LoggerMessage(LogLevel.Warning, "Not told by {Channel}: {Title}. {Reason} It is tried again.")]
        public static partial void NotSent(ILogger logger, string title, string channel, string reason);
    }
}

/// <param name="Problem">Why the test did not arrive; null when it was taken.</param>
internal sealed record TestedChannel(string Channel, string? Problem);
