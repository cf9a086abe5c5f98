namespace Ironclad.ActivityLog;

/// <summary>Logical names of the table Log Entry, as the solution defines them.</summary>
internal static class LogTable
{
    public const string LogicalName = "icd_log";
    public const string Id = "icd_logid";
    public const string Name = "icd_name";
    public const string Event = "icd_event";
    public const string Severity = "icd_severity";
    public const string Agreement = "icd_agreementid";
    public const string Code = "icd_code";
    public const string Correlation = "icd_correlation";
    public const string Details = "icd_details";
}
