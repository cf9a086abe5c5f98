using System.Net;
using System.Text.Json.Nodes;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>The life of one contract, as the relay lives it.</summary>
public sealed class StoryTests : IroncladTest
{
    [Test]
    public async Task A_contract_is_launched_changed_approved_signed_and_filed()
    {
        await Subscribe("workflow_attribute_updated", "workflow_approval_status_changed", "workflow_completed");
        var id = await LaunchedId();

        var changed = await Ironclad.Control.SetAttributes(id, new JsonObject { ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 2000 } });
        var approved = await Ironclad.Control.Approve(id);
        var completed = await Ironclad.Control.Complete(id);

        var outcomes = new[] { changed, approved, completed };
        Assert.That(outcomes.Select(outcome => outcome.Deliveries.Single().Event),
            Is.EqualTo(new[] { "workflow_attribute_updated", "workflow_approval_status_changed", "workflow_completed" }));
        Assert.That(outcomes.Select(outcome => outcome.Deliveries.Single().Status), Is.All.EqualTo((int)HttpStatusCode.Accepted));
        Assert.That(completed.Workflow, Has.Property("Step").EqualTo("Complete").And.Property("Status").EqualTo("completed"));
    }

    [Test]
    public async Task The_signed_document_is_found_from_the_completed_workflow()
    {
        var id = await LaunchedId();
        await Ironclad.Control.Complete(id);

        var workflow = (await Api.Get($"/workflows/{id}")).Json;
        var record = (await Api.Get($"/records/{workflow["recordIds"]![0]}")).Json;
        var copy = record["attachments"]!["signedCopy"]!;
        var file = await Api.Send(HttpMethod.Get, new Uri((string)copy["href"]!).PathAndQuery["/public/api/v1".Length..]);

        Assert.That(file.Text, Does.StartWith("%PDF-1.4").And.EndWith("%%EOF\n"));
        Assert.That((string?)copy["filename"], Is.EqualTo("MSA with Contoso.pdf"));
    }
}
