namespace Ironclad.RelayApi.Inbox;

internal enum LaneProgress
{
    Closed,
    MoreWaiting,

    /// <summary>Somebody else has the lane by now; nothing was changed.</summary>
    LeaseLost,
}
