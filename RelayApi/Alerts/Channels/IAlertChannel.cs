namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>A way to reach people.</summary>
internal interface IAlertChannel
{
    string Name { get; }

    /// <summary>Whether the settings name somebody to reach.</summary>
    bool IsSet { get; }

    /// <summary>Returns when the message was taken.</summary>
    /// <exception cref="ChannelException">It was not.</exception>
    Task SendAsync(AlertMessage message, CancellationToken cancellation);
}
