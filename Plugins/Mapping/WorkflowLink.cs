namespace Ironclad.Mapping;

/// <summary>The page of a workflow in Ironclad, which people open from the Agreement.</summary>
internal static class WorkflowLink
{
    public static string Of(Uri ironclad, string workflowId) =>
        new Uri(ironclad, $"/workflow/{Uri.EscapeDataString(workflowId)}").AbsoluteUri;
}
