using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Records;

/// <summary>GET /records: paged (recorded response). Filters and sorting are not imitated.</summary>
internal static class ListRecordsRoute
{
    private static readonly string[] NotImitated = ["filter", "types", "lastUpdated", "sortField", "sortDirection", "hydrateEntities"];

    public static PublicRoute Route { get; } = new("GET", "/records", ["public.records.readRecords"], Bucket.RecordsRead, Handle);

    private static Answer Handle(ApiCall call)
    {
        if (NotImitated.FirstOrDefault(name => call.Query(name) is not null) is { } parameter)
            throw Refusal.NotImitated($"the parameter {parameter} of GET /records", "Records/ListRecordsRoute.cs");
        var addressAsObject = call.Query("addressAsObject") == "true";
        return Answer.Ok(call.Page([.. call.Company.Records.Select(record => RecordJson.Of(record, call.Emulation.BaseAddress, addressAsObject))]));
    }
}
