using System.Collections.Immutable;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Query;

/// <summary>One line of a query's result: the root row and the rows joined to it, by alias; null where an outer join found none.</summary>
internal sealed record Joined(ImmutableDictionary<string, (Table Table, Row? Row)> Rows)
{
    public const string Root = "";

    public static Joined Of(Table table, Row row) =>
        new(ImmutableDictionary<string, (Table, Row?)>.Empty.Add(Root, (table, row)));

    public Joined With(string alias, Table table, Row? row) => new(Rows.SetItem(alias, (table, row)));
}
