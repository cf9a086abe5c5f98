using Ironclad.RelayApi.Ironclad.Budgets;

namespace Ironclad.RelayApi.Tests.Ironclad.Budgets;

internal sealed class BucketsTests
{
    [TestCase("GET", "/public/api/v1/workflows", "WorkflowReads")]
    [TestCase("GET", "/public/api/v1/workflows/6a6b", "WorkflowReads")]
    [TestCase("HEAD", "/public/api/v1/workflows/6a6b", "WorkflowReads")]
    [TestCase("GET", "/public/api/v1/workflows/6a6b/document/k/download", "WorkflowReads")]
    [TestCase("POST", "/public/api/v1/workflows", "WorkflowWrites")]
    [TestCase("POST", "/public/api/v1/workflows/6a6b/comments", "WorkflowWrites")]
    [TestCase("PATCH", "/public/api/v1/workflows/6a6b/attributes", "WorkflowWrites")]
    [TestCase("GET", "/public/api/v1/workflows/6a6b/sign-status", "Signing")]
    [TestCase("GET", "/public/api/v1/workflows/6a6b/signatures", "Signing")]
    [TestCase("GET", "/public/api/v1/records/r1/attachments/signedCopy", "RecordReads")]
    [TestCase("POST", "/public/api/v1/records/r1/comments", "Other")]
    [TestCase("GET", "/public/api/v1/webhooks/verification-key", "Other")]
    [TestCase("GET", "/public/api/v1/workflow-schemas", "Other")]
    [TestCase("GET", "/oauth/userinfo", "Other")]
    public void A_request_counts_where_Ironclad_counts_it(string method, string path, string bucket) =>
        Assert.That(Buckets.Of(new HttpMethod(method), path).ToString(), Is.EqualTo(bucket));
}
