using System.Collections.Immutable;
using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Metadata;

/// <summary>What Dataverse knows of a table.</summary>
internal sealed record Table(string LogicalName, string SchemaName, Ownership Ownership)
{
    public string DisplayName { get; init; } = SchemaName;

    public string PrimaryId { get; init; } = LogicalName + "id";

    public string? PrimaryName { get; init; }

    public bool HasNotes { get; init; }

    /// <summary>The noun of the table's privileges, as in prvReadAccount: the schema name but for a few old tables (Note, User).</summary>
    public string PrivilegeNoun { get; init; } = SchemaName;

    public ImmutableDictionary<string, Column> Columns { get; init; } = ImmutableDictionary<string, Column>.Empty;

    public ImmutableArray<AlternateKey> Keys { get; init; } = [];

    public bool Has(string column) => Columns.ContainsKey(column);

    public Column Column(string name) =>
        Columns.TryGetValue(name, out var column)
            ? column
            : throw Fault.Of(
                ErrorCode.QueryBuilderNoAttribute,
                $"'{LogicalName}' entity doesn't contain attribute with Name = '{name}' and NameMapping = 'Logical'.");
}
