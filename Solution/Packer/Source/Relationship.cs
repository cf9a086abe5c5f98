using System.Xml.Linq;

namespace Ironclad.Solution.Source;

/// <summary>An element <c>EntityRelationship</c> of a file in Other/Relationships.</summary>
internal sealed class Relationship(SourceFile file, XElement xml)
{
    public SourceFile File => file;

    public XElement Xml => xml;

    public string Name => xml.Attr("Name");

    /// <summary>Table with the lookup.</summary>
    public string Referencing => xml.Text("ReferencingEntityName");

    /// <summary>Table the lookup points to.</summary>
    public string Referenced => xml.Text("ReferencedEntityName");

    public string Column => xml.Text("ReferencingAttributeName");

    public bool StartsAt(Table table, Column lookup) => Referencing.Same(table.SchemaName) && Column.Same(lookup.PhysicalName);

    public IEnumerable<XElement> Roles => xml.Children("EntityRelationshipRoles", "EntityRelationshipRole");
}
