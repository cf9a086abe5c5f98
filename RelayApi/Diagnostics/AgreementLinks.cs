using System.Diagnostics;
using Ironclad.Mapping;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>
/// Joins the relay's spans to what the plug-in told Ironclad. A contract takes weeks, a trace should not: each attempt is a trace of
/// its own, which links to the Agreement's.
/// </summary>
internal static class AgreementLinks
{
    public static void LinkTo(this Activity span, Guid? agreementId)
    {
        if (agreementId is not { } agreement || agreement == Guid.Empty)
            return;
        span.SetTag(Tags.AgreementId, agreement.ToString());
        span.AddLink(new ActivityLink(ActivityContext.Parse(AgreementTrace.Parent(agreement), null)));
    }
}
