using System.Globalization;
using System.Net;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Page.Agreements;

/// <summary>Reads Agreements as a user sees them: the sections of the main form, the timeline and the log.</summary>
internal static class AgreementReader
{
    private const string Table = "icd_agreement";

    private static readonly (string Title, (string Column, string Label)[] Columns)[] Sections =
    [
        ("Agreement",
        [
            ("icd_agreementtype", "Agreement Type"), ("icd_opportunityid", "Opportunity"), ("icd_accountid", "Account"),
            ("icd_agreementvalue", "Agreement Value"), ("icd_agreementstartdate", "Agreement Start Date"),
            ("icd_counterpartysignername", "Counterparty Signer Name"), ("icd_counterpartysigneremail", "Counterparty Signer Email"),
        ]),
        ("Ironclad",
        [
            ("icd_ironcladworkflowstatus", "Ironclad Workflow Status"), ("icd_workflowstep", "Workflow Step"), ("icd_turn", "Turn"),
            ("icd_lastsyncedon", "Last Synced On"), ("icd_ironcladworkflow", "Ironclad Workflow"),
        ]),
    ];

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<AgreementTile> List(DataverseUser user) =>
    [
        .. user.Many(Table, "statecode", 0, "icd_name", "icd_agreementnumber", "icd_ironcladworkflowstatus", "createdon")
            .OrderByDescending(row => row.GetAttributeValue<DateTime>("createdon"))
            .ThenByDescending(row => Text(row, "icd_agreementnumber"), StringComparer.Ordinal)
            .Select(row => new AgreementTile(
                row.Id, Text(row, "icd_agreementnumber"), Text(row, "icd_name"), Text(row, "icd_ironcladworkflowstatus"))),
    ];

    public static AgreementForm Read(DataverseUser user, Guid id)
    {
        var row = user.Retrieve(Table, id);
        return new AgreementForm
        {
            Id = id,
            Name = Text(row, "icd_name"),
            Number = Text(row, "icd_agreementnumber"),
            Status = Text(row, "icd_ironcladworkflowstatus"),
            WorkflowId = row.GetAttributeValue<string>("icd_ironcladworkflowid"),
            LaunchError = Text(row, "icd_launcherror"),
            Sections = [.. Sections.Select(section => new FormSection(section.Title, Facts(row, section.Columns)))],
            Timeline = Timeline(user, id),
            Log = Log(user, id),
        };
    }

    private static IReadOnlyList<TimelineItem> Timeline(DataverseUser user, Guid id) =>
    [
        .. user.Many("annotation", "objectid", id, "subject", "notetext", "filename", "mimetype", "filesize", "createdon")
            .OrderByDescending(row => row.GetAttributeValue<DateTime>("createdon"))
            .Select(row => new TimelineItem(
                When(row), Text(row, "subject"), WebUtility.HtmlDecode(Text(row, "notetext")), File(row))),
    ];

    private static IReadOnlyList<LogLine> Log(DataverseUser user, Guid id) =>
    [
        .. user.Many("icd_log", "icd_agreementid", id, "icd_name", "icd_severity", "icd_code", "icd_correlation", "createdon")
            .OrderByDescending(row => row.GetAttributeValue<DateTime>("createdon"))
            .Select(row => new LogLine(
                When(row), Text(row, "icd_severity"), Text(row, "icd_name"), Text(row, "icd_code"), Text(row, "icd_correlation"))),
    ];

    private static IReadOnlyList<Fact> Facts(Entity row, (string Column, string Label)[] columns) =>
        [.. columns.Select(shown => FactOf(row, shown))];

    private static Fact FactOf(Entity row, (string Column, string Label) shown)
    {
        var text = Text(row, shown.Column);
        return new Fact(shown.Label, text) { Link = text.StartsWith("http", StringComparison.Ordinal) ? text : null };
    }

    private static string? File(Entity row) => row.GetAttributeValue<string>("filename") is { } name
        ? $"{name} ({Text(row, "mimetype")}, {row.GetAttributeValue<int>("filesize").ToString("N0", CultureInfo.InvariantCulture)} bytes)"
        : null;

    private static string When(Entity row) =>
        row.GetAttributeValue<DateTime>("createdon").ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What Dataverse formats, as it formats it; text as it is.</summary>
    private static string Text(Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var formatted) ? formatted
        : row.Contains(column) ? Convert.ToString(row[column], CultureInfo.InvariantCulture) ?? "" : "";
}
