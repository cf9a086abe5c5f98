using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query;

/// <summary>Runs a QueryExpression over the rows the caller may read.</summary>
internal sealed class QueryRunner(Call call, QueryExpression query)
{
    private readonly Transaction _transaction = call.Transaction;
    private readonly Table _root = call.Transaction.Table(query.EntityName);
    private readonly List<(LinkEntity Link, string Alias)> _links = [];

    public EntityCollection Run()
    {
        if (query.Distinct)
            throw Fault.NotEmulated("Distinct queries", "Query/Distinct.cs");

        call.Access.Demand(Verb.Read, _root);
        var filter = new Filters(call);
        var lines = Readable(_root, Candidates()).Select(row => Joined.Of(_root, row));
        lines = query.LinkEntities.Aggregate(lines, (joined, link) => Join(joined, Joined.Root, link));
        lines = lines.Where(line => filter.Holds(line, Joined.Root, query.Criteria));
        return new Pages(query).Take(new Sorting(_transaction, query, _links).Sort(lines), ToEntity);
    }

    /// <summary>A condition on the primary key reads one row, not the table.</summary>
    private IEnumerable<Row> Candidates()
    {
        if (query.Criteria is { FilterOperator: LogicalOperator.And } criteria && criteria.Conditions.FirstOrDefault(IsOnPrimaryKey)?.Values is [Guid id])
            return _transaction.Find(_root.LogicalName, id) is { } row ? [row] : [];
        return _transaction.Rows(_root.LogicalName).Values;
    }

    private bool IsOnPrimaryKey(ConditionExpression condition) =>
        condition.AttributeName == _root.PrimaryId && condition.Operator == ConditionOperator.Equal && string.IsNullOrEmpty(condition.EntityName);

    private IEnumerable<Row> Readable(Table table, IEnumerable<Row> rows) =>
        rows.Where(row => call.Access.Allows(Verb.Read, table, row));

    private IEnumerable<Joined> Join(IEnumerable<Joined> lines, string fromAlias, LinkEntity link)
    {
        var outer = IsOuter(link.JoinOperator);
        var to = _transaction.Table(link.LinkToEntityName);
        call.Access.Demand(Verb.Read, to);
        var alias = Alias(link);
        var filter = new Filters(call);
        var index = Readable(to, _transaction.Rows(to.LogicalName).Values)
            .Where(row => filter.Holds(Joined.Of(to, row), Joined.Root, link.LinkCriteria))
            .Select(row => (row, key: new RowReader(_transaction, to, row).Key(link.LinkToAttributeName)))
            .Where(found => found.key is not null)
            .ToLookup(found => found.key!, found => found.row);

        var joined = lines.SelectMany(line => Matches(line, fromAlias, link, index)
            .DefaultIfEmpty(null)
            .Where(row => row is not null || outer)
            .Select(row => line.With(alias, to, row)));
        return link.LinkEntities.Aggregate(joined, (inner, child) => Join(inner, alias, child));
    }

    private IEnumerable<Row?> Matches(Joined line, string fromAlias, LinkEntity link, ILookup<object, Row> index) =>
        line.Rows[fromAlias] is (var table, { } row) && new RowReader(_transaction, table, row).Key(link.LinkFromAttributeName) is { } key
            ? index[key]
            : [];

    private static bool IsOuter(JoinOperator join) => join switch
    {
        JoinOperator.Inner => false,
        JoinOperator.LeftOuter => true,
        _ => throw Fault.NotEmulated($"the join operator {join}", "its case to Query/QueryRunner.cs"),
    };

    /// <summary>Without an alias Dataverse names the joined table itself, with a number: account1.</summary>
    private string Alias(LinkEntity link)
    {
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{link.LinkToEntityName}{_links.Count + 1}" : link.EntityAlias;
        _links.Add((link, alias));
        return alias;
    }

    private Entity ToEntity(Joined line)
    {
        var entity = new RowReader(_transaction, _root, line.Rows[Joined.Root].Row!).Read(Columns.Of(_root, query.ColumnSet));
        foreach (var (link, alias) in _links)
        {
            if (line.Rows[alias] is not (var table, { } row))
                continue;
            var reader = new RowReader(_transaction, table, row);
            foreach (var column in Columns.Of(table, link.Columns))
                AddAliased(entity, $"{alias}.{column}", table, column, reader);
        }

        return entity;
    }

    private static void AddAliased(Entity entity, string name, Table table, string column, RowReader reader)
    {
        if (reader.Show(column) is not { } value)
            return;
        entity[name] = new AliasedValue(table.LogicalName, column, value);
        if (reader.Format(column) is { } text)
            entity.FormattedValues[name] = text;
    }
}
