using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>What a refusal by Ironclad means for the next attempt.</summary>
internal static class IroncladFailure
{
    public static Failure Of(IroncladException refused) => refused switch
    {
        { IsTokenRefusal: true } => AskHuman(refused, "Ironclad gives the relay no token. Check Ironclad:ClientId and "
            + "Ironclad:ClientSecret, and that the client has the grant Client Credentials and every scope in Ironclad:Scope"),
        { IsNotFound: true } => Never(refused, "It was deleted, or the user behind the credential may not see it. Give that user "
            + "access, then replay the event"),
        { Status: var status } => (int)status switch
        {
            429 => Retry(refused, "Ironclad's limit of requests per minute is used up; it is tried again") with { IsThrottling = true },
            401 => AskHuman(refused, "The credential is revoked, expired or of another environment. Renew it (Ironclad:ClientSecret or "
                + "Ironclad:ApiToken) and check Ironclad:BaseUrl"),
            >= 300 and < 400 => AskHuman(refused, "Redirects are not followed. Set Ironclad:BaseUrl to the address that Ironclad "
                + "redirects to"),
            403 => Never(refused, "The user behind the credential has no access, or its token lacks a scope. Grant it in Ironclad, then "
                + "replay the event"),
            408 or 409 or 425 or >= 500 => Retry(refused, "Ironclad is busy or down; it is tried again"),
            _ => Never(refused, "Sending it again cannot help. Correct what Ironclad names, then replay the event"),
        },
    };

    private static Failure Retry(IroncladException refused, string meaning) =>
        new(FailureKind.Retry, Reason(refused, meaning), refused.RetryAfter);

    private static Failure Never(IroncladException refused, string fix) => new(FailureKind.Never, Reason(refused, fix));

    private static Failure AskHuman(IroncladException refused, string fix) => new(FailureKind.AskHuman, Reason(refused, fix));

    private static string Reason(IroncladException refused, string meaning) => $"{refused.Message.TrimEnd('.')}. {meaning}.";
}
