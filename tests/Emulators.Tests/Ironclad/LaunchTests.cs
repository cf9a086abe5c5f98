using System.Net;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>POST /workflows: what Ironclad accepts, and how it refuses.</summary>
public sealed class LaunchTests : IroncladTest
{
    [Test]
    public async Task A_launched_workflow_has_the_members_of_the_recorded_responses_in_their_order()
    {
        var workflow = await LaunchMsa();

        Assert.That(ReceivedDelivery.Keys(workflow), Is.EqualTo(new[]
        {
            "id", "title", "template", "step", "schema", "attributes", "isCancelled", "isComplete", "status", "creator", "created",
            "lastUpdated", "roles", "approvals", "signatures", "isRevertibleToReview", "ironcladId",
        }));
    }

    [Test]
    public async Task A_launched_workflow_is_active_in_review_and_asks_for_approval()
    {
        var workflow = await LaunchMsa();
        var id = (string)workflow["id"]!;

        Assert.That(id, Does.Match("^[0-9a-f]{24}$"));
        Assert.That((string?)workflow["ironcladId"], Is.EqualTo("IC-1"));
        Assert.That((string?)workflow["title"], Is.EqualTo("MSA with Contoso"));
        Assert.That((string?)workflow["step"], Is.EqualTo("Review"));
        Assert.That((string?)workflow["status"], Is.EqualTo("active"));
        Assert.That((string?)workflow["created"], Is.EqualTo("2026-07-30T12:00:00.000Z"));
        Assert.That(workflow["approvals"]!.ToJsonString(),
            Is.EqualTo($$"""{"state":"in_progress","url":"{{Ironclad.BaseAddress}}public/api/v1/workflows/{{id}}/approvals"}"""));
        Assert.That(workflow["signatures"]!.ToJsonString(), Is.EqualTo("""{"state":"not_started"}"""));
        Assert.That(workflow["roles"]!.AsArray().Select(role => (string?)role!["displayName"]), Is.EqualTo(new[] { "Legal", "Internal Signer", "Workflow Owner" }));
        Assert.That((string?)workflow["roles"]![0]!["id"], Does.Match("^approver[0-9a-f]{32}$"));
        Assert.That((string?)workflow["creator"]!["email"], Is.EqualTo(DefaultCompany.IntegrationUserEmail));
    }

    [Test]
    public async Task Attributes_come_back_as_sent_and_empty_ones_are_missing()
    {
        var workflow = (await Api.Post("/workflows", Launch.Msa(attributes =>
        {
            attributes["dynamicsMsaNumber"] = "";
            attributes["seats"] = null;
        }))).Json;
        var attributes = workflow["attributes"]!.AsObject();

        Assert.That(attributes["totalContractValue"]!.ToJsonString(), Is.EqualTo("""{"currency":"USD","amount":1250.5}"""));
        Assert.That((string?)attributes["dynamicsMsaId"], Is.EqualTo("0f8fad5b-d9cb-469f-a165-70867728950e"));
        Assert.That((string?)attributes["readableId"], Is.EqualTo("IC-1"));
        Assert.That((string?)attributes["paperSource"], Is.EqualTo("Our paper"));
        Assert.That(attributes.ContainsKey("dynamicsMsaNumber"), Is.False);
        Assert.That(attributes.ContainsKey("seats"), Is.False);
        Assert.That((bool)workflow["schema"]!["totalContractValue"]!["readOnly"]!, Is.True);
        Assert.That((string?)workflow["schema"]!["counterpartySignerName"]!["propertyKey"], Is.EqualTo("counterpartySigner"));
    }

    [Test]
    public async Task The_draft_is_a_Word_document_with_a_relative_link()
    {
        var workflow = await LaunchMsa();
        var draft = workflow["attributes"]!["draft"]![0]!;
        var link = (string)draft["download"]!;

        Assert.That((string?)draft["filename"], Is.EqualTo($"MSA with Contoso ({((string)workflow["id"]!)[^10..]}).docx"));
        Assert.That(link, Is.EqualTo($"/public/api/v1/workflows/{workflow["id"]}/document/{draft["key"]}/download"));
        Assert.That((await Api.Get(link["/public/api/v1".Length..])).Bytes.Take(4), Is.EqualTo("PK\u0003\u0004"u8.ToArray()));
    }

    [Test]
    public async Task A_launch_can_name_the_approver()
    {
        var workflow = (await Api.Post("/workflows", Launch.Msa(attributes => attributes[DefaultCompany.LegalRoleId] = DefaultCompany.SigningUserEmail))).Json;

        Assert.That((string?)workflow["roles"]![0]!["assignees"]![0]!["email"], Is.EqualTo(DefaultCompany.SigningUserEmail));
    }

    [Test]
    public async Task A_missing_required_attribute_is_named_by_param()
    {
        var answer = await Api.Post("/workflows", Launch.Msa(attributes => attributes.Remove("counterpartySignerEmail")));

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.BadRequest, "MISSING_PARAM", "missing required attribute", "counterpartySignerEmail")));
    }

    [Test]
    public async Task Several_missing_attributes_are_named_by_an_array_written_as_text()
    {
        var answer = await Api.Post("/workflows", Launch.Msa(attributes =>
        {
            attributes.Remove("counterpartySignerName");
            attributes.Remove("counterpartySignerEmail");
        }));

        Assert.That(answer.Error.Param, Is.EqualTo("""["counterpartySignerName","counterpartySignerEmail"]"""));
    }

    [TestCase("counterpartySignerEmail", "\"chris\"")]
    [TestCase("agreementDate", "\"soon\"")]
    [TestCase("seats", "\"five\"")]
    [TestCase("autoRenewal", "\"yes\"")]
    [TestCase("governingLaw", "\"Mars\"")]
    [TestCase("totalContractValue", "1250.5")]
    [TestCase("totalContractValue", "{\"currency\":\"dollars\",\"amount\":1}")]
    [TestCase("contractTerm", "{}")]
    [TestCase("counterpartyAddress", "\"1 Main St\"")]
    [TestCase("counterpartyAddress", """{"lines":["1 Main St"],"locality":"Austin","country":"USA"}""", TestName = "An_american_address_needs_region_and_postcode")]
    [TestCase("counterpartyAddress", """{"lines":["Hauptstr. 1"],"locality":"Berlin"}""", TestName = "An_address_needs_a_country")]
    [TestCase("notInTheTemplate", "1")]
    public async Task A_wrong_value_is_refused_and_named_by_param(string attribute, string value)
    {
        var answer = await Api.Post("/workflows", Launch.Msa(attributes => attributes[attribute] = JsonNode.Parse(value)));

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.BadRequest, "INVALID_PARAM", answer.Error.Message, attribute)));
    }

    [Test]
    public async Task A_foreign_address_needs_neither_region_nor_postcode()
    {
        var answer = await Api.Post("/workflows", Launch.Msa(attributes =>
            attributes["counterpartyAddress"] = JsonNode.Parse("""{"lines":["Hauptstr. 1"],"locality":"Berlin","country":"Germany"}""")));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("template", "INVALID_PARAM")]
    [TestCase("surplus", "INVALID_PARAM")]
    public async Task An_unknown_template_or_member_is_refused(string member, string code)
    {
        var body = Launch.Msa();
        body[member] = "68dc41e5a7987b1e62000000";

        var answer = await Api.Post("/workflows", body);

        Assert.That((answer.Error.Code, answer.Error.Param), Is.EqualTo((code, member)));
    }

    [Test]
    public async Task A_republished_template_has_a_new_id_and_its_workflows_keep_the_old_one()
    {
        var id = await LaunchedId();

        var republished = await Ironclad.Control.RepublishTemplate(DefaultCompany.MsaTemplateId);

        Assert.That((string?)(await Api.Get($"/workflows/{id}")).Json["template"], Is.EqualTo(DefaultCompany.MsaTemplateId).And.Not.EqualTo(republished));
        Assert.That((await Api.Post("/workflows", Launch.Msa())).Error.Param, Is.EqualTo("template"));
    }

    [Test]
    public async Task A_refused_launch_leaves_no_workflow()
    {
        await Api.Post("/workflows", Launch.Msa(attributes => attributes.Remove("counterpartyName")));

        Assert.That(await Ironclad.Control.Workflows(), Is.Empty);
    }
}
