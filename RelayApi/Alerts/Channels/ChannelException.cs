namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>Why a message was not taken: cause and fix, without addresses and without what the other side said.</summary>
internal sealed class ChannelException(string message) : Exception(message);
