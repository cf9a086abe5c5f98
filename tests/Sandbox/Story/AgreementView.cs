using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Story;

/// <summary>What a sales user sees of one Agreement: its columns and its timeline.</summary>
internal sealed record AgreementView(IReadOnlyDictionary<string, string> Columns, IReadOnlyList<TimelineNote> Notes)
{
    private static readonly (string Column, string Label)[] Shown =
    [
        ("icd_name", "Name"),
        ("icd_agreementnumber", "Agreement Number"),
        ("icd_agreementvalue", "Agreement Value"),
        ("icd_ironcladworkflowstatus", "Ironclad Workflow Status"),
        ("icd_ironcladworkflow", "Ironclad Workflow"),
        ("icd_ironcladworkflowid", "Ironclad Workflow Id"),
        ("icd_workflowstep", "Workflow Step"),
        ("icd_turn", "Turn"),
        ("icd_launcherror", "Launch Error"),
        ("icd_errorcode", "Error Code"),
    ];

    public static AgreementView Read(DataverseUser user, Guid agreementId)
    {
        var row = user.Retrieve("icd_agreement", agreementId);
        var notes = user.Many("annotation", "objectid", agreementId, "subject", "notetext", "filename", "mimetype", "filesize", "isdocument");
        return new AgreementView(
            Shown.Where(shown => row.Contains(shown.Column)).ToDictionary(shown => shown.Label, shown => Text(row, shown.Column)),
            [.. notes.Select(TimelineNote.From)]);
    }

    public string this[string label] => Columns.GetValueOrDefault(label, "");

    /// <summary>What differs in a later view of the same Agreement.</summary>
    public IEnumerable<(string What, string? Before, string? After)> Differences(AgreementView later)
    {
        foreach (var label in Shown.Select(shown => shown.Label).Where(label => this[label] != later[label]))
            yield return (label, this[label], later[label]);
        foreach (var note in later.Notes.Where(note => !Notes.Contains(note)))
            yield return ("Note", null, note.ToString());
        foreach (var note in Notes.Where(note => !later.Notes.Contains(note)))
            yield return ("Note", note.ToString(), null);
    }

    private static string Text(Entity row, string column) => row[column] switch
    {
        Money money => money.Value.ToString("N2", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
