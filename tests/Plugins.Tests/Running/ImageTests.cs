using System.Text.Json.Nodes;
using Ironclad.Mapping;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Running;

internal sealed class ImageTests
{
    [Test]
    public async Task The_image_goes_before_what_the_caller_sent()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);
        var sent = new Entity(AgreementTable.LogicalName) { [AgreementTable.Type] = new OptionSetValue(2) };

        new PluginRun(run.Service).Execute(run.Context() with { InputParameters = new() { ["Target"] = sent } }, Scenario.LegacyToken);

        Assert.That(Sent(run, "dynamicsMsaNumber"), Is.EqualTo(run.Row[AgreementTable.Number]));
    }

    [Test]
    public async Task Without_an_image_the_caller_is_believed()
    {
        await using var run = await DirectRun.StartAsync();
        run.Ironclad.Answers(200, ScriptedIronclad.Workflow);

        new PluginRun(run.Service).Execute(run.Context() with { PostEntityImages = [] }, Scenario.LegacyToken);

        Assert.That(Sent(run, "dynamicsMsaId"), Is.EqualTo(run.Row.Id.ToString()));
    }

    [Test]
    public async Task The_step_of_the_solution_has_the_columns_that_the_plugin_reads_in_its_image()
    {
        await using var run = await DirectRun.StartAsync();
        var query = new QueryExpression("sdkmessageprocessingstepimage") { ColumnSet = new ColumnSet("attributes", "entityalias") };

        var image = run.Service.RetrieveMultiple(query).Entities.Single(row => row.GetAttributeValue<string>("entityalias") == "PostImage");

        Assert.That(image.GetAttributeValue<string>("attributes").Split(','), Is.EquivalentTo(NewAgreement.Columns));
    }

    private static string? Sent(DirectRun run, string attribute) =>
        (string?)JsonNode.Parse(run.Ironclad.Requests.Single().Body)!["attributes"]![attribute];
}
