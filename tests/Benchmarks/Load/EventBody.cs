using System.Text;

namespace Ironclad.Benchmarks.Load;

/// <summary>An event's body of about 1 KB, as Ironclad writes it: compact, ids and no values.</summary>
internal static class EventBody
{
    private static readonly string Attributes =
        string.Join(',', Enumerable.Range(1, 40).Select(number => $"\"attribute{number:00}OfContract\"")) + ",\"totalContractValue\"";

    public static byte[] Of(string workflowId, string eventId, string name = "workflow_attribute_updated") => Encoding.UTF8.GetBytes(
        $$$"""
        {"companyID":"68dc3ef957dfe647e41e47df","payload":{"attributes":[{{{Attributes}}}],"event":"{{{name}}}","templateID":"68dc41e5a7987b1e623e4711","workflowID":"{{{workflowId}}}"},"timestamp":"2026-03-01T12:00:00.000Z","webhookID":"{{{eventId}}}"}
        """);
}
