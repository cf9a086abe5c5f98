using System.Net;
using System.ServiceModel;
using System.ServiceModel.Security;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class FailureClassifierTests
{
    [TestCase(0x80072322, "Retry", "service protection limit")]
    [TestCase(0x80072321, "Retry", "service protection limit")]
    [TestCase(0x80072326, "Retry", "service protection limit")]
    [TestCase(0x80044151, "Retry", "deadlock or timeout")]
    [TestCase(0x80040255, "Retry", "deadlock or timeout")]
    [TestCase(0x8004418D, "Retry", "sandbox")]
    [TestCase(0x80060882, "Retry", "same row")]
    [TestCase(0x80040237, "Retry", "same row")]
    [TestCase(0x80040251, "Never", "swallowed an error")]
    [TestCase(0x80040265, "Never", "plug-in trace log")]
    [TestCase(0x80040224, "Never", "plug-in trace log")]
    [TestCase(0x80040333, "Never", "duplicate detection rule")]
    [TestCase(0x80040217, "Never", "was deleted")]
    [TestCase(0x80044A02, "Never", "Raise the maximum file size")]
    [TestCase(0x80043E09, "Never", "blocked attachments")]
    [TestCase(0x80072521, "Never", "allowed ones")]
    [TestCase(0x80072522, "Never", "blocked MIME types")]
    [TestCase(0x80041103, "Never", "Import the current version of the solution")]
    [TestCase(0x80044331, "Never", "The text of the fault.")]
    [TestCase(0x80040200, "Retry", "Web service error codes")]
    public void A_fault_of_Dataverse_says_its_cause_and_what_follows(long code, string kind, string reason)
    {
        var failure = Classify(unchecked((int)code));

        Assert.That(failure.Kind.ToString(), Is.EqualTo(kind));
        Assert.That(failure.Reason, Does.StartWith($"Dataverse fault 0x{code:X8}. ").And.Contain(reason));
    }

    [TestCase("Sql error: SQL Number: 1205", "Retry")]
    [TestCase("Timeout expired.", "Retry")]
    [TestCase("SQL Number: 547", "Never")]
    public void The_generic_SQL_error_is_told_apart_by_its_text(string text, string kind) =>
        Assert.That(Classify(unchecked((int)0x80044150), text).Kind.ToString(), Is.EqualTo(kind));

    [Test]
    public void A_missing_privilege_is_named_with_the_role_and_without_the_user()
    {
        var failure = Classify(unchecked((int)0x80040220), "Principal user (Id=1, type=8, jane@contoso.test) is missing prvCreateNote "
            + "privilege");

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Never));
        Assert.That(failure.Reason, Does.Contain("prvCreateNote").And.Contain("Ironclad Integration").And.Not.Contain("jane"));
    }

    [TestCaseSource(nameof(Waits))]
    public void A_throttled_caller_waits_as_long_as_Dataverse_says(object wait)
    {
        var fault = new OrganizationServiceFault { ErrorCode = unchecked((int)0x80072322), ErrorDetails = [] };
        fault.ErrorDetails["Retry-After"] = wait;

        Assert.That(FailureClassifier.Classify(Thrown(fault)).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(90)));
    }

    [Test]
    public void Throttling_without_a_wait_is_retried_by_the_relays_own_schedule() => Assert.That(Classify(unchecked((int)0x80072322)).RetryAfter, Is.Null);

    [TestCase(429, "TOO_MANY_REQUESTS", "Retry", "requests per minute")]
    [TestCase(500, "SERVER_ERROR", "Retry", "busy or down")]
    [TestCase(502, "BAD_GATEWAY", "Retry", "busy or down")]
    [TestCase(409, "CONFLICT", "Retry", "busy or down")]
    [TestCase(408, null, "Retry", "busy or down")]
    [TestCase(400, "INVALID_PARAM", "Never", "cannot help")]
    [TestCase(422, "INVALID_STATE", "Never", "cannot help")]
    [TestCase(403, "FORBIDDEN", "Never", "lacks a scope")]
    [TestCase(404, "NOT_FOUND", "Never", "was deleted")]
    [TestCase(400, "NOT_FOUND", "Never", "was deleted")]
    [TestCase(401, "UNAUTHORIZED", "AskHuman", "Ironclad:BaseUrl")]
    [TestCase(302, null, "AskHuman", "Redirects are not followed")]
    public void A_refusal_by_Ironclad_says_its_cause_and_what_follows(int status, string? code, string kind, string reason)
    {
        var failure = FailureClassifier.Classify(Refused("GET /public/api/v1/workflows/1", status, code));

        Assert.That(failure.Kind.ToString(), Is.EqualTo(kind));
        Assert.That(failure.Reason, Does.StartWith($"Ironclad answered GET /public/api/v1/workflows/1 with {status}").And.Contain(reason));
    }

    [Test]
    public void Ironclads_own_wait_is_kept() =>
        Assert.That(FailureClassifier.Classify(Refused("GET /x", 429, null, TimeSpan.FromSeconds(7))).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));

    [TestCase(400, "AskHuman")]
    [TestCase(401, "AskHuman")]
    [TestCase(403, "AskHuman")]
    [TestCase(429, "Retry")]
    [TestCase(503, "Retry")]
    public void A_refused_token_request_asks_a_human_unless_it_passes(int status, string kind) =>
        Assert.That(FailureClassifier.Classify(Refused("POST /oauth/token", status, "unauthorized_client")).Kind.ToString(), Is.EqualTo(kind));

    [TestCaseSource(nameof(Others))]
    public void Everything_else_has_its_place(Exception exception, string kind, string reason)
    {
        var failure = FailureClassifier.Classify(exception);

        Assert.That(failure.Kind.ToString(), Is.EqualTo(kind));
        Assert.That(failure.Reason, Does.Contain(reason).And.Not.Contain("hunter2"));
    }

    private static readonly object[] Waits = [TimeSpan.FromSeconds(90), 90, "90", "00:01:30"];

    private static readonly TestCaseData[] Others =
    [
        new(new MessageSecurityException("401 hunter2"), "AskHuman", "application user"),
        new(new AuthenticationFailedException("hunter2"), "AskHuman", "is it expired?"),
        new(new AuthenticationFailedException("hunter2", new HttpRequestException("no route")), "Retry", "Entra ID could not be reached"),
        new(new AuthenticationFailedException("hunter2", new RequestFailedException(503, "down")), "Retry", "Entra ID could not be "
            + "reached"),
        new(new EndpointNotFoundException("hunter2"), "Retry", "Dataverse:Url"),
        new(new ServerTooBusyException("hunter2"), "Retry", "Dataverse:Url"),
        new(new TimeoutException("hunter2"), "Retry", "No answer came in time"),
        new(new OperationCanceledException("hunter2"), "Retry", "No answer came in time"),
        new(new HttpRequestException("hunter2"), "Retry", "Ironclad:BaseUrl"),
        new(new JsonException("hunter2"), "Retry", "could not be read"),
        new(new InvalidOperationException("hunter2"), "Retry", "InvalidOperationException"),
        new(new DocumentRefusedException("too large"), "Never", "too large"),
        new(new HandlerException(FailureKind.AskHuman, "stop"), "AskHuman", "stop"),
    ];

    private static Failure Classify(int code, string text = "The text of the fault.") =>
        FailureClassifier.Classify(Thrown(new OrganizationServiceFault { ErrorCode = code, Message = text }));

    private static FaultException<OrganizationServiceFault> Thrown(OrganizationServiceFault fault) => new(fault, new FaultReason("hunter2"));

    private static IroncladException Refused(string operation, int status, string? code, TimeSpan? retryAfter = null) =>
        new(operation, (HttpStatusCode)status, new IroncladError(code, null, null), retryAfter);
}
