using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Launching;

/// <summary>Reads an Agreement and every row on the way of some paths, in one joined query.</summary>
internal sealed class LaunchQuery
{
    private readonly ILookup<string, string> _columns;
    private readonly IReadOnlyList<ColumnLink> _links;
    private readonly Dictionary<string, string> _aliases;

    public LaunchQuery(IEnumerable<ColumnPath> paths)
    {
        var wanted = paths.Distinct().ToList();
        _columns = wanted.ToLookup(path => path.Way, path => path.Column);
        _links = [.. wanted.SelectMany(path => path.Links).Distinct()];
        _aliases = Enumerable.Range(0, _links.Count).ToDictionary(index => _links[index].Way, index => $"{_links[index].Table}{index}");
    }

    /// <param name="more">Further columns of the Agreement.</param>
    public QueryExpression For(Guid agreementId, params string[] more)
    {
        var columns = _columns[""].Concat(more).Concat([AgreementTable.Id]).Distinct();
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet([.. columns]), TopCount = 1 };
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.Equal, agreementId);
        var joined = new Dictionary<string, LinkEntity>();
        foreach (var link in _links)
        {
            var added = link.From.Length == 0
                ? query.AddLink(link.Table, link.Lookup, link.Key, JoinOperator.LeftOuter)
                : joined[link.From].AddLink(link.Table, link.Lookup, link.Key, JoinOperator.LeftOuter);
            added.EntityAlias = _aliases[link.Way];
            added.Columns = new ColumnSet([.. _columns[link.Way].Concat([link.Key]).Distinct()]);
            joined[link.Way] = added;
        }

        return query;
    }

    /// <param name="row">What the query finds.</param>
    public LaunchValues Read(Entity row) => new(
        path => Name(path) is { } name && row.Attributes.TryGetValue(name, out var value) ? PlainValue.Of(value) : null,
        path => Name(path) is { } name && row.FormattedValues.TryGetValue(name, out var label) ? label : null);

    private string? Name(ColumnPath path) =>
        path.IsOfAgreement ? path.Column : _aliases.TryGetValue(path.Way, out var alias) ? $"{alias}.{path.Column}" : null;
}
