using System.Net;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Approvals and signatures.</summary>
public sealed class ApprovalTests : IroncladTest
{
    [Test]
    public async Task An_approver_approves_through_the_API()
    {
        var id = await LaunchedId();

        var answer = await Approve(id, DefaultCompany.LegalUserEmail);

        Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.OK, "true")));
        Assert.That((await Api.Get($"/workflows/{id}/approvals")).Json["approvalGroups"]!.ToJsonString(), Is.EqualTo(
            $$"""[{"reviewers":[{"role":"{{DefaultCompany.LegalRoleId}}","displayName":"Legal","reviewerType":"role","status":"approved"}],"status":"approved","order":1}]"""));
    }

    [Test]
    public async Task Somebody_who_was_not_asked_cannot_approve()
    {
        var answer = await Approve(await LaunchedId(), DefaultCompany.SigningUserEmail);

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.BadRequest, "INVALID_PARAM",
            "This approval either was not requested or this user was not assigned to this approval", "approval")));
    }

    [Test]
    public async Task A_request_tells_who_decided_and_how_long_it_took()
    {
        var id = await LaunchedId();
        Time.Advance(TimeSpan.FromSeconds(239));
        await Ironclad.Control.Approve(id);

        var request = (await Api.Get($"/workflows/{id}/approval-requests")).Json["list"]![0]!.AsObject();

        Assert.That(ReceivedDelivery.Keys(request), Is.EqualTo(new[]
        {
            "startTime", "endTime", "status", "actorId", "actorType", "role", "roleName", "duration", "durationSeconds", "aggregateDuration",
            "netRequestDurationSeconds", "approvalType",
        }));
        Assert.That(((string?)request["status"], (string?)request["actorId"], (int)request["duration"]!), Is.EqualTo(("Approved", DefaultCompany.LegalUserId, 239000)));
    }

    [Test]
    public async Task The_approver_can_be_another_user_of_the_company()
    {
        var id = await LaunchedId();

        await Ironclad.Control.Approve(id, DefaultCompany.SigningUserEmail);

        Assert.That((string?)(await Api.Get($"/workflows/{id}/approval-requests")).Json["list"]![0]!["actorId"], Is.EqualTo(DefaultCompany.SigningUserId));
    }

    [Test]
    public async Task Signatures_can_be_read_from_the_Sign_step_on()
    {
        var id = await LaunchedId();
        var early = await Api.Get($"/workflows/{id}/signatures");
        await Ironclad.Control.SendForSignature(id);

        Assert.That((early.Error.Code, early.Error.Message), Is.EqualTo(("INVALID_STATE", "This workflow is not at the Sign step, and is currently at the Review step")));
        Assert.That((await Api.Get($"/workflows/{id}/signatures")).Json["signers"]![0]!.ToJsonString(), Is.EqualTo(
            """{"roleName":"Counterparty Signer","name":"Chris Counterparty","email":"chris@contoso.test","signatureStatus":{"status":"sent"},"routingOrder":0}"""));
        Assert.That((string?)(await Api.Get($"/workflows/{id}/sign-status")).Json["status"], Is.EqualTo("sent"));
        Assert.That((string?)(await Api.Get($"/workflows/{id}")).Json["signatures"]!["state"], Is.EqualTo("in_progress"));
    }

    [Test]
    public async Task A_workflow_reverts_from_Sign_to_Review()
    {
        var id = await LaunchedId();
        await Ironclad.Control.SendForSignature(id);

        var answer = await Api.Patch($"/workflows/{id}/revert-to-review");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((string?)(await Api.Get($"/workflows/{id}")).Json["step"], Is.EqualTo("Review"));
    }

    private Task<ApiAnswer> Approve(string id, string user) => Api.Patch($"/workflows/{id}/approvals/{DefaultCompany.LegalRoleId}", new JsonObject
    {
        ["status"] = "approved",
        ["user"] = new JsonObject { ["type"] = "email", ["email"] = user },
    });
}
