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
    [TestCase("<Visualizations><visualization><datadescription><fetch><entity name=\"new_thing\"><attribute name=\"new_gone\" /></entity></fetch></datadescription></visualization></Visualizations>", TestName = "A_chart_of_an_unknown_column_is_refused")]
    public void A_layout_with_an_unknown_column_is_refused(string layout) =>
        Refuses(Changed(zip => zip.Customizations.Descendants("Entity").Single().Add(XElement.Parse(layout))), "new_gone");

    [TestCase("<Dashboards><Dashboard><FormId>{7b1f4c52-0000-4000-8000-000000000001}</FormId><control><parameters><ViewId>{0ff00000-0000-4000-8000-000000000001}</ViewId></parameters></control></Dashboard></Dashboards>", "SavedQuery (Id=0ff00000-0000-4000-8000-000000000001)", TestName = "A_dashboard_of_an_unknown_view_is_refused")]
    [TestCase("<Dashboards><Dashboard><FormId>{7b1f4c52-0000-4000-8000-000000000001}</FormId><control><parameters><VisualizationId>{0ff00000-0000-4000-8000-000000000002}</VisualizationId></parameters></control></Dashboard></Dashboards>", "SavedQueryVisualization (Id=0ff00000-0000-4000-8000-000000000002)", TestName = "A_dashboard_of_an_unknown_chart_is_refused")]
    public void A_dashboard_of_an_unknown_component_is_refused(string dashboards, string missing) =>
        Refuses(Changed(zip =>
        {
            zip.Manifest.Descendants("RootComponents").Single().Add(XElement.Parse("<RootComponent type=\"60\" id=\"{7b1f4c52-0000-4000-8000-000000000001}\" />"));
            zip.Customizations.Add(XElement.Parse(dashboards));
        }), missing);

    [Test]
    public void A_form_added_to_a_table_of_the_platform_is_a_root_component_and_shows_columns_that_exist() => Assert.Multiple(() =>
    {
        Assert.DoesNotThrow(() => Organizations.With(AccountForm("name", listed: true)));
        Refuses(AccountForm("name", listed: false), "not declared as a root component");
        Refuses(AccountForm("new_gone", listed: true), "new_gone");
    });

    [Test]
    public void A_quick_view_with_an_unknown_form_is_refused() =>
        Refuses(
            Changed(zip => zip.Customizations.Descendants("Entity").Single().Add(XElement.Parse(
                "<FormXml><QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname=\"account\"&gt;0ff00000-0000-4000-8000-000000000003&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms></FormXml>"))),
            "SystemForm (Id=0ff00000-0000-4000-8000-000000000003)");

    [TestCase("<FormXml><forms type=\"main\"><systemform><form><formLibraries><Library name=\"new_/form.js\" /></formLibraries></form></systemform></forms></FormXml>", TestName = "A_form_with_an_unknown_script_is_refused")]
    [TestCase("<RibbonDiffXml><JavaScriptFunction Library=\"$webresource:new_/form.js\" /></RibbonDiffXml>", TestName = "A_command_with_an_unknown_script_is_refused")]
    public void A_layout_with_an_unknown_script_is_refused(string layout) =>
        Refuses(Changed(zip => zip.Customizations.Descendants("Entity").Single().Add(XElement.Parse(layout))), "WebResource (Id=new_/form.js)");

    [TestCase("name", "new_count", TestName = "A_map_of_other_types_is_refused")]
    [TestCase("name", "new_name", TestName = "A_map_into_a_shorter_text_is_refused")]
    public void A_map_that_does_not_fit_is_refused(string source, string target) =>
        Refuses(Mapped("account", (source, target)), $"The attribute '{source}' cannot be mapped to '{target}'");

    [Test]
    public void A_new_row_takes_over_what_is_mapped()
    {
        var service = Organizations.With(Mapped("account", ("accountid", "new_accountid"), ("telephone1", "new_name"))).AsAdministrator();
        var account = new EntityReference("account", service.Create(new Entity("account") { ["telephone1"] = "555-0100" }));

        var row = (Entity)service.Execute(Initialize(account)).Results["Entity"];

        Assert.Multiple(() =>
        {
            Assert.That(row["new_accountid"], Is.EqualTo(account));
            Assert.That(row["new_name"], Is.EqualTo("555-0100"));
            Assert.That(row.Id, Is.EqualTo(Guid.Empty), "it is not saved");
        });
    }

    [Test]
    public void Without_a_map_nothing_is_taken_over()
    {
        var service = Organizations.With(new SolutionZip()).AsAdministrator();
        var account = new EntityReference("account", service.Create(new Entity("account") { ["name"] = "Contoso" }));

        Assert.That(Faults.Of(() => service.Execute(Initialize(account))).Message, Does.Contain("no mapping from 'account' to 'new_thing'"));
    }

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

    private static SolutionZip AccountForm(string column, bool listed) => Changed(zip =>
    {
        const string id = "{7b1f4c52-0000-4000-8000-000000000002}";
        var roots = zip.Manifest.Descendants("RootComponents").Single();
        roots.Add(XElement.Parse("<RootComponent type=\"1\" schemaName=\"account\" behavior=\"2\" />"));
        if (listed)
            roots.Add(XElement.Parse($"<RootComponent type=\"60\" id=\"{id}\" />"));
        zip.Customizations.Element("Entities")!.Add(XElement.Parse($"""
            <Entity><Name>Account</Name><FormXml><forms type="quick"><systemform><formid>{id}</formid><form><control datafieldname="{column}" /></form></systemform></forms></FormXml></Entity>
            """));
    });

    private static OrganizationRequest Initialize(EntityReference row) =>
        new("InitializeFrom") { ["EntityMoniker"] = row, ["TargetEntityName"] = "new_thing" };

    private static SolutionZip Mapped(string source, params (string Source, string Target)[] columns) => Changed(zip => zip.Customizations.Add(
        new XElement("EntityMaps", new XElement("EntityMap", new XElement("EntitySource", source), new XElement("EntityTarget", "new_thing"),
            new XElement("AttributeMaps", columns.Select(pair => new XElement("AttributeMap",
                new XElement("AttributeSource", pair.Source), new XElement("AttributeTarget", pair.Target))))))));

    private static SolutionZip Changed(Action<SolutionZip> change)
    {
        var zip = new SolutionZip();
        change(zip);
        return zip;
    }

    private static XElement Attribute(SolutionZip zip, string name) =>
        zip.Customizations.Descendants("attribute").Single(attribute => attribute.Element("LogicalName")!.Value == name);
}
