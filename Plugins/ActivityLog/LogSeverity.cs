namespace Ironclad.ActivityLog;

/// <summary>The choice Severity of a log entry.</summary>
internal enum LogSeverity
{
    Information = 1,

    /// <summary>Somebody may have to act.</summary>
    Warning = 2,
    Error = 3,
}
