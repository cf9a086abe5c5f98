using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>An element <c>attribute</c> of a table.</summary>
internal sealed class Column(XElement xml)
{
    public XElement Xml => xml;

    /// <summary>The schema name.</summary>
    public string PhysicalName => xml.Attr("PhysicalName");

    public string LogicalName => xml.Text("LogicalName");

    public string Type => xml.Text("Type");

    public string Format => xml.Text("Format");

    public bool IsCustom => xml.Text("IsCustomField") == "1";

    public bool IsPrimaryName => xml.Text("DisplayMask").Split('|').Contains("PrimaryName");

    public bool IsLookup => Type is "lookup" or "owner" or "customer";
}
