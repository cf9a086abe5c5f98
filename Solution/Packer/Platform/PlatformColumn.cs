using System.Xml.Linq;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Platform;

/// <summary>
/// Columns of the platform's tables that forms show and that new rows take values from (Microsoft Learn: Account and Opportunity table
/// reference).
/// </summary>
internal sealed record PlatformColumn(string Type, int MaxLength = 0)
{
    private static readonly PlatformColumn Key = new("primarykey");

    private static readonly PlatformColumn Lookup = new("lookup");

    private static readonly Dictionary<string, PlatformColumn> All = new()
    {
        ["account.accountid"] = Key,
        ["account.name"] = new("nvarchar", 160),
        ["account.telephone1"] = new("nvarchar", 50),
        ["account.address1_city"] = new("nvarchar", 80),
        ["account.address1_country"] = new("nvarchar", 80),
        ["account.transactioncurrencyid"] = Lookup,
        ["opportunity.opportunityid"] = Key,
        ["opportunity.name"] = new("nvarchar", 300),
        ["opportunity.estimatedvalue"] = new("money"),
        ["opportunity.estimatedclosedate"] = new("datetime"),
        ["opportunity.ownerid"] = new("owner"),
        ["opportunity.parentaccountid"] = Lookup,
        ["opportunity.transactioncurrencyid"] = Lookup,
    };

    public static PlatformColumn? Find(string table, string column) => All.GetValueOrDefault($"{table}.{column}");

    public string[] ControlClasses => Platform.ControlClasses.For(new Column(new("attribute", new XElement("Type", Type))));

    /// <summary>A row's key fits a lookup to it; everything else fits its own type, and a text at least its own length.</summary>
    public bool Fits(Column target) => Type switch
    {
        "primarykey" => target.Type == "lookup",
        "nvarchar" => target.Type == Type && int.TryParse(target.Xml.Text("MaxLength"), out var length) && length >= MaxLength,
        _ => target.Type == Type,
    };

    public override string ToString() => MaxLength > 0 ? $"{Type} of {MaxLength} characters" : Type;
}
