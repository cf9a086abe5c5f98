using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Webhooks.Routes;

/// <summary>GET /webhooks/verification-key: PEM text, content type as recorded; no scope.</summary>
internal static class VerificationKeyRoute
{
    public static PublicRoute Route { get; } = new("GET", "/webhooks/verification-key", [], Bucket.Webhooks,
        call => Answer.Text(call.Emulation.Key.PublicPem, "application/x-pem-file; charset=utf-8"));
}
