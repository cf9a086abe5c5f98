using Ironclad.Solution.Source;

namespace Ironclad.Solution.Platform;

/// <summary>Class ids of form controls (Microsoft Learn: form XML schema; exported forms).</summary>
internal static class ControlClasses
{
    public const string QuickView = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";
    public const string Timeline = "{06375649-C143-495E-A496-C962E5B4488E}";
    public const string Subgrid = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";

    private const string Text = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";
    private const string Choice = "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}";
    private const string Lookup = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}";
    private const string StatusReason = "{5D68B988-0661-4DB2-BC3E-17598AD3BE6C}";

    /// <returns>The class ids, in capitals, that can show the column; empty when no control of this list can.</returns>
    public static string[] For(Column column) => (column.Type, column.Format) switch
    {
        ("nvarchar", "email") => ["{ADA2203E-B4CD-49BE-9DDF-234642B43B52}"],
        ("nvarchar", "url") => ["{71716B6C-711E-476C-8AB8-5D11542BFB47}"],
        ("nvarchar", _) => [Text],
        ("ntext", _) => ["{E0DECE4B-6FC8-4A8F-A065-082708572369}"],
        ("datetime", _) => ["{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}"],
        ("lookup" or "owner" or "customer", _) => [Lookup],
        ("picklist" or "state", _) => [Choice],
        ("status", _) => [StatusReason, Choice],
        ("money", _) => ["{533B9E00-756B-4312-95A0-DC888637AC78}"],
        ("int", _) => ["{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}"],
        ("decimal", _) => ["{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}"],
        ("bit", _) => ["{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}"],
        _ => [],
    };
}
