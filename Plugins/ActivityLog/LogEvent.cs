namespace Ironclad.ActivityLog;

/// <summary>The choice Event of a log entry.</summary>
internal enum LogEvent
{
    Launched = 1,
    LaunchRefused = 2,
    LaunchPending = 3,
    Refreshed = 4,
    Cancelled = 5,
    ValueSynced = 6,
    DocumentSaved = 7,
    ApprovalNoted = 8,
    SettingChanged = 9,
    Failed = 10,

    /// <summary>The one entry in which the relay says that it is there.</summary>
    Contact = 11,
}
