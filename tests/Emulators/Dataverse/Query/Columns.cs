using Dataverse.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query;

/// <summary>The columns a caller asks for.</summary>
internal static class Columns
{
    public static IReadOnlyList<string> Of(Table table, ColumnSet? set)
    {
        if (set is null)
            return [];
        return set.AllColumns
            ? [.. table.Columns.Keys.Order(StringComparer.Ordinal)]
            : [.. set.Columns.Select(name => table.Column(name).LogicalName)];
    }
}
