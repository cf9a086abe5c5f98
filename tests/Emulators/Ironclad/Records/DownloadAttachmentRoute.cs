using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Records;

/// <summary>
/// GET /records/{id}/attachments/{key}: the file, although the OpenAPI declares JSON. It needs the bearer
/// (Ironclad guide: Microsoft Dynamics Integration).
/// </summary>
internal static class DownloadAttachmentRoute
{
    public static PublicRoute Route { get; } =
        new("GET", "/records/{id}/attachments/{key}", ["public.records.readAttachments"], Bucket.RecordsRead, Handle);

    private static Answer Handle(ApiCall call)
    {
        var record = GetRecordRoute.Find(call);
        return call.Value("key") == record.AttachmentKey
            ? Answer.Download(record.Workflow.Signed!)
            : throw new Refusal(Answer.Error(400, "NOT_FOUND",
                $"couldn't find an attachment matching the key {call.Value("key")} for record with id {record.Id}"));
    }
}
