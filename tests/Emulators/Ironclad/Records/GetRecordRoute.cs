using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Records;

/// <summary>GET /records/{id}: by UUID or Ironclad ID. An unknown one gives 400 (Ironclad OpenAPI: retrieve-a-record).</summary>
internal static class GetRecordRoute
{
    public static PublicRoute Route { get; } = new("GET", "/records/{id}", ["public.records.readRecords"], Bucket.RecordsRead, call =>
        Answer.Ok(RecordJson.Of(Find(call), call.Emulation.BaseAddress, call.Query("addressAsObject") == "true")));

    public static ContractRecord Find(ApiCall call) =>
        call.Company.Record(call.Value("id"))
        ?? throw new Refusal(Answer.Error(400, "NOT_FOUND", $"couldn't find a record matching the id {call.Value("id")}"));
}
