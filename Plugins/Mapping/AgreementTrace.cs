namespace Ironclad.Mapping;

/// <summary>
/// The W3C trace context of an Agreement. It derives from the Agreement's id, so that plug-in and relay have the same without either
/// having to keep it, and whoever knows the Agreement finds its trace: the trace's id is the Agreement's, without hyphens.
/// </summary>
internal static class AgreementTrace
{
    /// <summary>The header (W3C Recommendation: Trace Context, traceparent).</summary>
    public const string Header = "traceparent";

    private const int SpanIdLength = 16;

    public static string Parent(Guid agreementId)
    {
        var trace = agreementId.ToString("N");
        return $"00-{trace}-{trace.Substring(trace.Length - SpanIdLength)}-01";
    }
}
