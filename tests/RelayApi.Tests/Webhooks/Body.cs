namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>Bodies of Ironclad's webhooks.</summary>
internal static class Body
{
    public const string WorkflowId = "6a6b3fe555335a552adb8903";

    public static string Of(string eventName, string workflowId = WorkflowId) =>
        """{"companyID":"68dc3ef957dfe647e41e47df","payload":{"event":"EVENT","templateID":"68dc41e5a7987b1e623e4711","""
            .Replace("EVENT", eventName, StringComparison.Ordinal)
        + $$"""
          "workflowID":"{{workflowId}}"},"timestamp":"2026-07-30T12:13:25.629Z","webhookID":"6a6b3fe555335a552adb8999"}
          """;
}
