using System.Collections;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Query.Conditions;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query;

/// <summary>Decides whether a line of the result satisfies a filter.</summary>
internal sealed class Filters(Call call)
{
    public bool Holds(Joined line, string alias, FilterExpression? filter)
    {
        if (filter is null || (filter.Conditions.Count == 0 && filter.Filters.Count == 0))
            return true;
        var parts = filter.Conditions.Select(condition => Holds(line, alias, condition))
            .Concat(filter.Filters.Select(child => Holds(line, alias, child)));
        return filter.FilterOperator == LogicalOperator.And ? parts.All(holds => holds) : parts.Any(holds => holds);
    }

    private bool Holds(Joined line, string alias, ConditionExpression condition)
    {
        var at = string.IsNullOrEmpty(condition.EntityName) ? alias : condition.EntityName;
        if (!line.Rows.TryGetValue(at, out var found))
            throw Fault.InvalidArgument($"The condition on '{condition.AttributeName}' names '{at}', which is no alias of a link in this query.");

        var comparison = ConditionTable.For(condition.Operator);
        var column = found.Table.Column(condition.AttributeName);
        var place = new ColumnPlace(found.Table.LogicalName, column.LogicalName);
        var stored = found.Row is { } row ? new RowReader(call.Transaction, found.Table, row).Key(column.LogicalName) : null;
        var operands = Flat(condition.Values).Select(value => column.Type.Operand(value, place)).ToList();
        return comparison.Holds(new Comparison(stored, operands, call.UserId, call.Now));
    }

    private static IEnumerable<object> Flat(IEnumerable values) =>
        values.Cast<object>().SelectMany(value => value is IEnumerable list and not string ? list.Cast<object>() : [value]);
}
