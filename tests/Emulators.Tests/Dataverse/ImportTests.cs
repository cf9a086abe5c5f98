using System.Xml.Linq;
using Ironclad.Emulators.Tests.Dataverse.PlugIns;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>The import takes a sound solution and refuses what the platform refuses.</summary>
public sealed class ImportTests
{
    [Test]
    public void A_sound_solution_is_registered()
    {
        var service = Organizations.With(new SolutionZip().EnvironmentVariable("new_Url", "100000000", "https://example.com")).AsAdministrator();

        var solution = service.RetrieveMultiple(new QueryExpression("solution") { ColumnSet = new ColumnSet(true) }).Entities.Single();
        var variable = service.RetrieveMultiple(new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet(true) }).Entities.Single();

        Assert.Multiple(() =>
        {
            Assert.That(solution["uniquename"], Is.EqualTo("Things"));
            Assert.That(solution["ismanaged"], Is.True);
            Assert.That(variable["schemaname"], Is.EqualTo("new_Url"));
            Assert.That(variable["defaultvalue"], Is.EqualTo("https://example.com"));
        });
    }

    [Test]
    public void A_second_import_keeps_the_rows()
    {
        var service = Organizations.With(new SolutionZip()).AsAdministrator();
        var id = service.Create(new Entity("new_thing") { ["new_name"] = "Kept" });

        service.Import(new SolutionZip());

        Assert.That(service.Retrieve("new_thing", id, new ColumnSet("new_name"))["new_name"], Is.EqualTo("Kept"));
    }

    [Test]
    public void A_lower_version_does_not_replace_a_higher_one()
    {
        var service = Organizations.With(new SolutionZip()).AsAdministrator();

        var fault = Faults.Of(() => service.Import(Changed(zip => zip.Manifest.Descendants("Version").Single().Value = "0.9.0.0")));

        Assert.That(fault.Message, Does.Contain("lower than the installed '1.0.0.0'"));
    }

    [TestCase("<FormXml><forms type=\"main\"><systemform><form><control id=\"x\" datafieldname=\"new_gone\" /></form></systemform></forms></FormXml>", TestName = "A_form_with_an_unknown_column_is_refused")]
    [TestCase("<SavedQueries><savedqueries><savedquery><layoutxml><grid><row><cell name=\"new_gone\" /></row></grid></layoutxml></savedquery></savedqueries></SavedQueries>", TestName = "A_view_that_shows_an_unknown_column_is_refused")]
    [TestCase("<SavedQueries><savedqueries><savedquery><fetchxml><fetch><entity name=\"new_thing\"><attribute name=\"new_gone\" /></entity></fetch></fetchxml></savedquery></savedqueries></SavedQueries>", TestName = "A_view_that_fetches_an_unknown_column_is_refused")]
    public void A_layout_with_an_unknown_column_is_refused(string layout) =>
        Refuses(Changed(zip => zip.Customizations.Descendants("Entity").Single().Add(XElement.Parse(layout))), "new_gone");

    [Test]
    public void A_root_component_without_its_component_is_refused() =>
        Refuses(Changed(zip => zip.Manifest.Descendants("RootComponents").Single().Add(XElement.Parse("<RootComponent type=\"61\" schemaName=\"new_/icon.svg\" />"))), "new_/icon.svg");

    [Test]
    public void A_component_without_its_root_component_is_refused() =>
        Refuses(Changed(zip => zip.Manifest.Descendants("RootComponent").Remove()), "not declared as a root component");

    [Test]
    public void A_lookup_without_relationship_is_refused() =>
        Refuses(Changed(zip => zip.Customizations.Descendants("EntityRelationship").First().Remove()), "new_accountid");

    [Test]
    public void A_missing_system_column_is_refused() =>
        Refuses(Changed(zip => Attribute(zip, "createdon").Remove()), "createdon");

    [Test]
    public void A_table_without_a_primary_name_is_refused() =>
        Refuses(Changed(zip => Attribute(zip, "new_name").Element("DisplayMask")!.Value = "ValidForForm"), "PrimaryName");

    [Test]
    public void A_missing_DLL_is_refused() =>
        Refuses(new SolutionZip().Step<Crash>().Without("PluginAssemblies/Tests/Tests.dll"), "is not in the solution package");

    [Test]
    public void A_plugin_type_that_the_DLL_does_not_hold_is_refused()
    {
        var zip = new SolutionZip().Step<Crash>();
        var type = zip.Customizations.Descendants("PluginType").Single();
        type.SetAttributeValue("Name", "Gone");
        type.SetAttributeValue("AssemblyQualifiedName", $"Gone, {typeof(ImportTests).Assembly.FullName}");

        Refuses(zip, "Gone");
    }

    [Test]
    public void A_step_on_an_unknown_table_is_refused()
    {
        var zip = new SolutionZip().Step<Crash>();
        zip.Customizations.Descendants("PrimaryEntity").Single().Value = "new_gone";

        Refuses(zip, "new_gone");
    }

    [Test]
    public void An_image_of_an_unknown_column_is_refused() =>
        Refuses(new SolutionZip().Step<WriteBack>(image: "new_gone"), "new_gone");

    [Test]
    public void A_role_with_an_unknown_privilege_is_refused() =>
        Refuses(new SolutionZip().Role("Odd", ("prvReadnew_Gone", "Global")), "prvReadnew_Gone");

    [Test]
    public void Who_may_not_customize_may_not_import()
    {
        var organization = new global::Dataverse.Emulator.Organization();
        var user = organization.AddUser("Kim Sales");

        var fault = Faults.Of(() => organization.ServiceFor(user).Import(new SolutionZip()));

        Assert.That(fault.ErrorCode, Is.EqualTo(Faults.Code(0x80040220)));
    }

    private static void Refuses(SolutionZip zip, string reason)
    {
        var organization = new global::Dataverse.Emulator.Organization();

        var fault = Faults.Of(() => organization.AsAdministrator().Import(zip));

        Assert.Multiple(() =>
        {
            Assert.That(fault.Message, Does.Contain(reason));
            Assert.That(organization.AsAdministrator().RetrieveMultiple(new QueryExpression("solution")).Entities, Is.Empty, "nothing is left of a refused import");
        });
    }

    private static SolutionZip Changed(Action<SolutionZip> change)
    {
        var zip = new SolutionZip();
        change(zip);
        return zip;
    }

    private static XElement Attribute(SolutionZip zip, string name) =>
        zip.Customizations.Descendants("attribute").Single(attribute => attribute.Element("LogicalName")!.Value == name);
}
