using System.Net;
using System.Net.Mime;
using System.Text;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>Sends a delivery without a signature to where Ironclad delivers: a relay that is there refuses it, and nothing is stored.</summary>
internal static class PublicAddress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<Finding> KnockAsync(Uri target, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var body = new StringContent("{}", Encoding.UTF8, MediaTypeNames.Application.Json);
            using var response = await http.PostAsync(target, body, cancellation);
            return Judge(target, response.StatusCode);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new Finding(
                Links.Webhook, FindingState.NotChecked, $"{target} does not answer from here. That need not mean that Ironclad does not reach it: look at what the "
                    + "command webhook says after the next event.");
        }
    }

    private static Finding Judge(Uri target, HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests => new(
            Links.Webhook, FindingState.Fine, $"{target} answers, and refuses what is not signed."),
        HttpStatusCode.Gone => new(
            Links.Webhook, FindingState.Failed, $"{target} answers 410, for which Ironclad disables the webhook at once. The relay never says so: look at the proxy before it."),
        _ => new(
            Links.Webhook, FindingState.Failed, $"{target} answers {(int)status} to an unsigned delivery, where a relay answers 401. Something else answers there: look at "
                + "the proxy's routes, and whether it asks for a sign-in or redirects."),
    };
}
