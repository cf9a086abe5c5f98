using System.Net;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.PendingLaunches;

namespace Ironclad.RelayApi.Tests.PendingLaunches;

internal sealed class LaunchFailureTests
{
    [TestCase("POST /oauth/token", HttpStatusCode.Unauthorized, "ICD-5003", true)]
    [TestCase("POST /public/api/v1/workflows", HttpStatusCode.Forbidden, "ICD-5004", true)]
    [TestCase("POST /public/api/v1/workflows", HttpStatusCode.TooManyRequests, "ICD-5005", false)]
    [TestCase("POST /public/api/v1/workflows", HttpStatusCode.BadRequest, "ICD-5002", false, Description = "a gateway's page, not Ironclad's refusal")]
    public void The_code_says_who_can_put_it_right(string operation, HttpStatusCode status, string code, bool needsHuman)
    {
        var failure = LaunchFailure.Of(new IroncladException(operation, status, IroncladError.None, retryAfter: null));

        Assert.That((failure.Reason.Code, failure.NeedsHuman), Is.EqualTo((code, needsHuman)));
    }
}
