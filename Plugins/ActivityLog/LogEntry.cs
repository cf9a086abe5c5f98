using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.ActivityLog;

/// <summary>One line of the log that legal-ops and administrators read: ids, codes and causes, no person data.</summary>
/// <param name="Name">What happened, in one line.</param>
internal sealed record LogEntry(LogEvent Event, LogSeverity Severity, string Name)
{
    private const int LongestName = 200;
    private const int LongestCode = 20;
    private const int LongestCorrelation = 50;
    private const int LongestDetails = 4000;

    public Guid? AgreementId { get; init; }

    /// <summary>Code of the error, as the error catalogue has it.</summary>
    public string? Code { get; init; }

    /// <summary>Finds the same piece of work in traces and in the relay's log; the row has the Agreement's code before it.</summary>
    public string? Correlation { get; init; }

    public string? Details { get; init; }

    public Entity ToRow()
    {
        var row = new Entity(LogTable.LogicalName)
        {
            [LogTable.Name] = Fit(Name, LongestName),
            [LogTable.Event] = new OptionSetValue((int)Event),
            [LogTable.Severity] = new OptionSetValue((int)Severity),
        };
        if (AgreementId is { } agreement)
            row[LogTable.Agreement] = new EntityReference(AgreementTable.LogicalName, agreement);
        Add(row, LogTable.Code, Code, LongestCode);
        Add(row, LogTable.Correlation, AgreementId is { } id ? AgreementCode.With(id, Correlation) : Correlation, LongestCorrelation);
        Add(row, LogTable.Details, Details, LongestDetails);
        return row;
    }

    private static void Add(Entity row, string column, string? text, int longest)
    {
        if (!string.IsNullOrEmpty(text))
            row[column] = Fit(text!, longest);
    }

    private static string Fit(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest);
}
