using Ironclad.ActivityLog;
using Ironclad.Mapping;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>What the log says of a launch whose Agreement was kept.</summary>
internal static class LaunchLog
{
    /// <param name="changes">What was written to the Agreement.</param>
    public static LogEntry Of(LaunchOutcome outcome, Entity changes, Guid correlationId, Language language) => Entry(outcome, language) with
    {
        AgreementId = changes.Id,
        Code = changes.GetAttributeValue<string>(AgreementTable.ErrorCode),
        Correlation = correlationId.ToString(),
        Details = changes.GetAttributeValue<string>(AgreementTable.LaunchError) ?? outcome.Summary,
    };

    private static LogEntry Entry(LaunchOutcome outcome, Language language) => outcome switch
    {
        Launched launched => new(
            LogEvent.Launched,
            LogSeverity.Information,
            new Phrase(launched.Before ? "Log.Linked" : "Log.Launched", launched.Workflow.Id).In(language)),
        Refused => new(LogEvent.LaunchRefused, LogSeverity.Warning, new Phrase("Log.LaunchRefused").In(language)),
        _ => new(LogEvent.LaunchPending, LogSeverity.Warning, new Phrase("Log.LaunchPending").In(language)),
    };
}
