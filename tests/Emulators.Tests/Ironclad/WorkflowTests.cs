using System.Net;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Reading, listing and changing workflows.</summary>
public sealed class WorkflowTests : IroncladTest
{
    private static readonly JsonObject Comment = new() { ["comment"] = new JsonObject { ["message"] = "Not needed any more" } };

    [Test]
    public async Task A_workflow_is_read_by_its_id_and_by_its_Ironclad_ID()
    {
        var id = await LaunchedId();

        Assert.That((string?)(await Api.Get($"/workflows/{id}")).Json["id"], Is.EqualTo(id));
        Assert.That((string?)(await Api.Get("/workflows/IC-1")).Json["id"], Is.EqualTo(id));
    }

    [Test]
    public async Task The_control_API_shows_a_workflow_also_while_the_public_one_has_a_fault()
    {
        var id = await LaunchedId();
        var shown = (await Api.Get($"/workflows/{id}")).Text;
        await Ironclad.Control.AddFault(new Fault { Route = "*", Status = 503, Probability = 1 });

        Assert.That((await Ironclad.Control.Workflow(id)).ToJsonString(), Is.EqualTo(JsonNode.Parse(shown)!.ToJsonString()));
        Assert.That(() => Ironclad.Control.Workflow("nothing"), Throws.InvalidOperationException.With.Message.Contains("There is no workflow nothing"));
    }

    [Test]
    public async Task An_unknown_workflow_is_not_found()
    {
        var answer = await Api.Get("/workflows/68dc41e5a7987b1e62000000");

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.NotFound, "NOT_FOUND", "workflow does not exist", "workflowId")));
    }

    [Test]
    public async Task The_list_holds_active_workflows_unless_other_statuses_are_asked_for()
    {
        await LaunchedId();
        await Ironclad.Control.Cancel(await LaunchedId());
        await Ironclad.Control.Complete(await LaunchedId());

        Assert.That(await Listed(""), Is.EqualTo(new[] { "IC-1" }));
        Assert.That(await Listed("?status=active,paused,completed,cancelled"), Is.EqualTo(new[] { "IC-3", "IC-2", "IC-1" }));
        Assert.That((await Api.Get("/workflows?status=lost")).Error.Code, Is.EqualTo("INVALID_PARAM"));
    }

    [TestCase("Equals([dynamicsMsaId],'a')", "IC-1")]
    [TestCase("Equals([dynamicsMsaId], 'nobody')")]
    [TestCase("And(Equals([counterpartyName],'Contoso'), Equals([dynamicsMsaId],'b'))", "IC-2")]
    [TestCase("Or(Equals([dynamicsMsaId],'a'),Equals([dynamicsMsaId],'b'))", "IC-2", "IC-1")]
    [TestCase("IsEmpty([seats])", "IC-1")]
    [TestCase("Contains([counterpartyName],'toso')", "IC-2", "IC-1")]
    public async Task The_list_can_be_filtered_by_a_formula(string formula, params string[] expected)
    {
        await Api.Post("/workflows", Launch.Msa(attributes => attributes["dynamicsMsaId"] = "a"));
        await Api.Post("/workflows", Launch.Msa(attributes => (attributes["dynamicsMsaId"], attributes["seats"]) = ("b", 3)));

        Assert.That(await Listed($"?filter={Uri.EscapeDataString(formula)}"), Is.EqualTo(expected));
    }

    [TestCase("Equals([dynamicsMsaId]", HttpStatusCode.BadRequest)]
    [TestCase("Today()", HttpStatusCode.NotImplemented)]
    public async Task A_formula_that_cannot_be_read_is_refused(string formula, HttpStatusCode status) =>
        Assert.That((await Api.Get($"/workflows?filter={Uri.EscapeDataString(formula)}")).Status, Is.EqualTo(status));

    [Test]
    public async Task The_list_can_be_limited_to_a_template_and_to_recent_changes()
    {
        var first = await LaunchedId();
        await LaunchedId();
        Time.Advance(TimeSpan.FromHours(1));
        await Ironclad.Control.SetAttributes(first, new JsonObject { ["seats"] = 2 });

        Assert.That(await Listed("?lastUpdated=2026-07-30T12:30:00Z"), Is.EqualTo(new[] { "IC-1" }));
        Assert.That(await Listed($"?template={DefaultCompany.NdaTemplateId}"), Is.Empty);
    }

    [Test]
    public async Task The_list_is_paged_from_page_zero()
    {
        for (var i = 0; i < 3; i++)
            await LaunchMsa();

        var page = (await Api.Get("/workflows?page=1&pageSize=2")).Json;

        Assert.That(ReceivedDelivery.Keys(page), Is.EqualTo(new[] { "page", "pageSize", "count", "list" }));
        Assert.That(((int)page["page"]!, (int)page["pageSize"]!, (int)page["count"]!, page["list"]!.AsArray().Count), Is.EqualTo((1, 2, 3, 1)));
        Assert.That((await Api.Get("/workflows?pageSize=101")).Error.Param, Is.EqualTo("pageSize"));
    }

    [Test]
    public async Task An_attribute_is_set_and_removed()
    {
        var id = await LaunchedId();

        var set = await Api.Patch($"/workflows/{id}/attributes", Update("seats", 7));
        var removed = await Api.Patch($"/workflows/{id}/attributes", Update("agreementDate", null));

        Assert.That((int)set.Json["attributes"]!["seats"]!, Is.EqualTo(7));
        Assert.That(removed.Json["attributes"]!.AsObject().ContainsKey("agreementDate"), Is.False);
    }

    [TestCase("dynamicsMsaNumber", "\"AGR-000001\"", "No information changed. The updates provided did not introduce any new values")]
    [TestCase("nothing", "1", "non-existent attribute(s) specified: nothing")]
    [TestCase("seats", "\"many\"", "form validation failed, please check schema")]
    [TestCase("counterpartyName", "null", "form validation failed, please check schema")]
    [TestCase("readableId", "\"IC-9\"", "Cannot patch read-only attribute readableId")]
    public async Task A_change_that_is_not_possible_is_refused(string attribute, string value, string message)
    {
        var answer = await Api.Patch($"/workflows/{await LaunchedId()}/attributes", Update(attribute, JsonNode.Parse(value)));

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.BadRequest, "INVALID_PARAM", message, "attributes")));
    }

    [Test]
    public async Task A_cancelled_workflow_keeps_its_step()
    {
        var id = await LaunchedId();
        var cancelled = await Api.Post($"/workflows/{id}/cancel", Comment.DeepClone());
        var workflow = (await Api.Get($"/workflows/{id}")).Json;

        Assert.That(cancelled.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(((string?)workflow["step"], (string?)workflow["status"], (bool)workflow["isCancelled"]!), Is.EqualTo(("Review", "cancelled", true)));
        Assert.That(workflow["approvals"]!.ToJsonString(), Is.EqualTo("""{"state":"not_applicable","message":"This workflow has been cancelled"}"""));
    }

    [Test]
    public async Task A_reason_is_an_object_not_a_text()
    {
        var answer = await Api.Post($"/workflows/{await LaunchedId()}/cancel", new JsonObject { ["comment"] = "Not needed" });

        Assert.That(answer.Error.Param, Is.EqualTo("comment"));
    }

    [Test]
    public async Task A_paused_workflow_starts_its_approvals_again_when_it_is_resumed()
    {
        var id = await LaunchedId();
        await Ironclad.Control.Approve(id);
        await Api.Post($"/workflows/{id}/pause", Comment.DeepClone());
        var paused = (await Api.Get($"/workflows/{id}")).Json;
        await Api.Post($"/workflows/{id}/resume", Comment.DeepClone());
        var resumed = (await Api.Get($"/workflows/{id}")).Json;

        Assert.That(((string?)paused["status"], (string?)paused["approvals"]!["state"]), Is.EqualTo(("paused", "completed")));
        Assert.That(((string?)resumed["status"], (string?)resumed["approvals"]!["state"]), Is.EqualTo(("active", "in_progress")));
        Assert.That((await Api.Post($"/workflows/{id}/resume", Comment.DeepClone())).Error.Message,
            Is.EqualTo("Only paused workflows in the review step can be resumed."));
    }

    [Test]
    public async Task A_comment_has_the_members_of_the_recorded_response_and_is_listed()
    {
        var id = await LaunchedId();
        var comment = (await Api.Post($"/workflows/{id}/comments", new JsonObject
        {
            ["comment"] = "From Dynamics",
            ["creator"] = new JsonObject { ["type"] = "email", ["email"] = DefaultCompany.IntegrationUserEmail },
        })).Json;

        Assert.That(ReceivedDelivery.Keys(comment),
            Is.EqualTo(new[] { "id", "author", "timestamp", "commentMessage", "mentionedUserDetails", "addedParticipants", "reactions" }));
        Assert.That((string?)comment["id"], Does.Match("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]"));
        Assert.That((string?)(await Api.Get($"/workflows/{id}/comments")).Json["list"]![0]!["commentMessage"], Is.EqualTo("From Dynamics"));
    }

    [Test]
    public async Task The_launch_form_is_read_by_template()
    {
        var schema = (await Api.Get($"/workflow-schemas/{DefaultCompany.MsaTemplateId}?form=launch")).Json;
        var unknown = await Api.Get("/workflow-schemas/1?form=launch");

        Assert.That(schema["schema"]!["totalContractValue"]!.ToJsonString(), Is.EqualTo("""{"type":"monetaryAmount","displayName":"Total Contract Value","required":"never"}"""));
        Assert.That((await Api.Get("/workflow-schemas")).Json["list"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(unknown.Error, Is.EqualTo((HttpStatusCode.BadRequest, "NOT_FOUND", "workflow  template schema not found", "templateId")));
    }

    private async Task<IEnumerable<string?>> Listed(string query) =>
        (await Api.Get($"/workflows{query}")).Json["list"]!.AsArray().Select(workflow => (string?)workflow!["ironcladId"]);

    private static JsonObject Update(string attribute, JsonNode? value) => new()
    {
        ["updates"] = new JsonArray(new JsonObject { ["action"] = value is null ? "remove" : "set", ["path"] = attribute, ["value"] = value }),
    };
}
