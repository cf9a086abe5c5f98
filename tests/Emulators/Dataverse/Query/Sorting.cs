using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query;

/// <summary>Orders of the query, then of its links; without any, by primary key so that pages are stable.</summary>
internal sealed class Sorting(Transaction transaction, QueryExpression query, List<(LinkEntity Link, string Alias)> links)
{
    public IEnumerable<Joined> Sort(IEnumerable<Joined> lines)
    {
        // The links join lazily and are known by their alias once the lines have been read.
        var all = lines.ToList();
        var orders = query.Orders.Select(order => (order, Alias: string.IsNullOrEmpty(order.EntityName) ? Joined.Root : order.EntityName))
            .Concat(links.SelectMany(link => link.Link.Orders.Select(order => (order, link.Alias))));
        IOrderedEnumerable<Joined>? sorted = null;
        foreach (var (order, alias) in orders)
        {
            object? Key(Joined line) => KeyOf(line, alias, order.AttributeName);
            var descending = order.OrderType == OrderType.Descending;
            sorted = (sorted, descending) switch
            {
                (null, false) => all.OrderBy(Key, Values.Comparer),
                (null, true) => all.OrderByDescending(Key, Values.Comparer),
                (_, false) => sorted.ThenBy(Key, Values.Comparer),
                (_, true) => sorted.ThenByDescending(Key, Values.Comparer),
            };
        }

        return sorted ?? all.OrderBy(line => line.Rows[Joined.Root].Row!.Id);
    }

    private object? KeyOf(Joined line, string alias, string column) =>
        line.Rows[alias] is (var table, { } row) ? new RowReader(transaction, table, row).Key(column) : null;
}
