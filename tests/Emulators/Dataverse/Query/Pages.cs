using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query;

/// <summary>Cuts the result (Microsoft Learn: page-results; 5000 rows is the largest page of a standard table).</summary>
internal sealed class Pages(QueryExpression query)
{
    private const int LargestPage = 5000;

    public EntityCollection Take(IEnumerable<Joined> lines, Func<Joined, Entity> toEntity)
    {
        if (query.TopCount is not null && query.PageInfo is { PageNumber: > 0 })
            throw Fault.InvalidArgument("The Top.Count can't be specified with pagingInfo.");

        var all = lines.ToList();
        var number = Math.Max(1, query.PageInfo?.PageNumber ?? 1);
        var size = query.TopCount ?? (query.PageInfo is { Count: > 0 } info ? Math.Min(info.Count, LargestPage) : LargestPage);
        var page = all.Skip((number - 1) * size).Take(size).Select(toEntity).ToList();
        var more = query.TopCount is null && all.Count > number * size;
        return new EntityCollection(page)
        {
            EntityName = query.EntityName,
            MoreRecords = more,
            PagingCookie = more ? $"<cookie page=\"{number}\" />" : "",
            TotalRecordCount = query.PageInfo is { ReturnTotalRecordCount: true } ? all.Count : -1,
        };
    }
}
