namespace Ironclad.RelayApi.Ironclad.Budgets;

internal static class Buckets
{
    public static Bucket Of(HttpMethod method, string path)
    {
        if (!path.StartsWith(IIroncladApi.BasePath + "/", StringComparison.Ordinal))
            return Bucket.Other;
        var parts = path[(IIroncladApi.BasePath.Length + 1)..].Split('/');
        var reads = method == HttpMethod.Get || method == HttpMethod.Head;
        return (parts[0], parts[^1]) switch
        {
            ("workflows", "sign-status" or "signatures") when reads => Bucket.Signing,
            ("workflows", _) => reads ? Bucket.WorkflowReads : Bucket.WorkflowWrites,
            ("records", _) when reads => Bucket.RecordReads,
            _ => Bucket.Other,
        };
    }
}
