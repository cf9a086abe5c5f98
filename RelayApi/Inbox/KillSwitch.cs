namespace Ironclad.RelayApi.Inbox;

/// <summary><c>Inbox:Paused</c> as it stands now: receiving goes on, handling stops. The other settings count from the start of the relay.</summary>
internal sealed class KillSwitch(IConfiguration configuration)
{
    public bool IsOn => bool.TryParse(configuration[$"{InboxOptions.Section}:{nameof(InboxOptions.Paused)}"], out var paused) && paused;
}
