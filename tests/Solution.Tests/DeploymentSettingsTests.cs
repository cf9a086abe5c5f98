using System.Text;
using System.Text.Json.Nodes;
using Ironclad.Mapping;
using Ironclad.Solution.Package;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

/// <summary>The file that <c>pac solution import --settings-file</c> reads, ready to be filled in.</summary>
public sealed class DeploymentSettingsTests
{
    private static readonly JsonObject Settings = JsonNode.Parse(DeploymentSettings.Of(Checkout.Source))!.AsObject();

    [Test]
    public void It_has_the_two_lists_that_pac_reads()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Settings.Select(part => part.Key), Is.EqualTo(new[] { "EnvironmentVariables", "ConnectionReferences" }));
            Assert.That(Settings["ConnectionReferences"]!.AsArray(), Is.Empty);
            Assert.That(Variables.Select(variable => string.Join(' ', variable.Select(part => part.Key))), Is.All.EqualTo("SchemaName Value"));
        }
    }

    [Test]
    public void It_lists_every_environment_variable_with_its_default_but_the_one_that_the_plugin_fills_in()
    {
        var source = Checkout.Source.EnvironmentVariables.Select(file => (Name: file.Xml.Attr("schemaname"), file.Xml.Text("defaultvalue")))
            .Where(variable => variable.Name != SettingNames.ConfirmedOrganization);

        Assert.That(Variables.Select(variable => ((string)variable["SchemaName"]!, (string)variable["Value"]!)), Is.EqualTo(source));
    }

    [Test]
    public void Text_that_JSON_could_escape_is_left_readable()
    {
        var copy = new SourceCopy().Replace("environmentvariabledefinitions/icd_IroncladAttributeIds", "<defaultvalue>{}", "<defaultvalue>{\"a\":\"ä&amp;\"}");

        Assert.That(Encoding.UTF8.GetString(DeploymentSettings.Of(copy.Read())), Does.Contain("""{\"a\":\"ä&\"}"""));
    }

    private static IEnumerable<JsonObject> Variables => Settings["EnvironmentVariables"]!.AsArray().Select(variable => variable!.AsObject());
}
