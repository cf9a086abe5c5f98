using Ironclad.ActivityLog;
using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>What the log says of a command. A launch tells it itself, with what was written to the Agreement.</summary>
internal static class CommandLog
{
    /// <returns>Null when there is nothing to tell.</returns>
    public static LogEntry? Of(AgreementCommand command, CommandOutcome outcome) => outcome.Result switch
    {
        CommandResult.Cancelled => Entry(command, outcome, LogEvent.Cancelled, LogSeverity.Information),
        CommandResult.Refreshed => Entry(command, outcome, LogEvent.Refreshed, LogSeverity.Information),
        CommandResult.Failed or CommandResult.Unknown => Entry(command, outcome, LogEvent.Failed, LogSeverity.Warning),
        _ => null,
    };

    private static LogEntry Entry(AgreementCommand command, CommandOutcome outcome, LogEvent happened, LogSeverity severity) =>
        new(happened, severity, new Phrase($"Log.{happened}").In(command.Execution.CommonLanguage))
        {
            AgreementId = command.AgreementId,
            Code = outcome.Code,
            Correlation = command.Execution.Context.CorrelationId.ToString(),
            Details = outcome.Message,
        };
}
