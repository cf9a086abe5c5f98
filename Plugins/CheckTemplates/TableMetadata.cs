using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>What Dataverse knows of tables and their columns, each table read once.</summary>
internal sealed class TableMetadata(IOrganizationService service)
{
    private readonly Dictionary<string, EntityMetadata> _tables = [];

    public string KeyOf(string table) => Read(table).PrimaryIdAttribute;

    public IEnumerable<string> ColumnsOf(string table) => Read(table).Attributes.Select(column => column.LogicalName);

    /// <returns>Null when the table has no such column.</returns>
    public AttributeMetadata? Column(string table, string column) =>
        Read(table).Attributes.FirstOrDefault(found => found.LogicalName == column);

    private EntityMetadata Read(string table)
    {
        if (_tables.TryGetValue(table, out var known))
            return known;
        var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Attributes };
        return _tables[table] = ((RetrieveEntityResponse)service.Execute(request)).EntityMetadata;
    }
}
