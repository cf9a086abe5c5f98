using Ironclad.Emulators.Tests.Dataverse.PlugIns;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>A solution brings messages of its own, with a plug-in as their main operation.</summary>
public sealed class CustomApiTests
{
    [Test]
    public void The_plugin_runs_as_the_main_operation_and_answers()
    {
        var service = Organizations.With(new SolutionZip().CustomApi<Say>()).AsAdministrator();

        Assert.That(service.Execute(Request())["Said"], Is.EqualTo("hello in 30"));
    }

    [Test]
    public void What_it_writes_is_undone_when_it_refuses()
    {
        var service = Organizations.With(new SolutionZip().CustomApi<Say>()).AsAdministrator();
        var id = service.Create(new Entity("new_thing") { ["new_name"] = "Before" });

        var fault = Faults.Of(() => service.Execute(Request("no", id)));

        Assert.That(fault.Message, Is.EqualTo("No is no word."));
        Assert.That(service.Retrieve("new_thing", id, new ColumnSet("new_name"))["new_name"], Is.EqualTo("Before"));
    }

    [Test]
    public void A_required_parameter_is_asked_for() =>
        Refuses(request => request.Parameters.Remove("Word"), "Required field 'Word' is missing");

    [Test]
    public void A_parameter_that_is_not_defined_is_refused() =>
        Refuses(request => request["Words"] = "hello", "The parameter 'Words' is not defined for the message 'new_Say'");

    [Test]
    public void A_value_of_another_type_is_refused() =>
        Refuses(request => request["Word"] = 7, "The parameter 'Word' of the message 'new_Say' has a value of another type");

    [Test]
    public void A_row_of_another_table_is_refused() =>
        Refuses(request => request["Target"] = new EntityReference("account", Guid.NewGuid()), "bound to 'new_thing'");

    [Test]
    public void An_answer_of_another_type_than_the_solution_says_is_refused()
    {
        var service = Organizations.With(new SolutionZip().CustomApi<Say>(responseType: "0")).AsAdministrator();

        Assert.That(Faults.Of(() => service.Execute(Request())).Message, Does.Contain("'Said'"));
    }

    [Test]
    public void An_answer_that_the_solution_does_not_define_is_refused()
    {
        var zip = new SolutionZip().CustomApi<Say>().Without("customapis/new_Say/customapiresponseproperties/Said/customapiresponseproperty.xml");

        Assert.That(Faults.Of(() => Organizations.With(zip).AsAdministrator().Execute(Request())).Message, Does.Contain("'Said' is not defined"));
    }

    [Test]
    public void The_execute_privilege_is_demanded()
    {
        var organization = Organizations.With(new SolutionZip().CustomApi<Say>(privilege: "prvReadnew_Thing"));
        var user = organization.AddUser("Kim Sales");

        Assert.That(Faults.Of(() => organization.ServiceFor(user).Execute(Request())).ErrorCode, Is.EqualTo(Faults.Code(0x80040220)));
    }

    [TestCase("customapi.xml", "<customapi uniquename=\"new_Other\"><bindingtype>0</bindingtype></customapi>", "Its folder is named 'new_Say'")]
    [TestCase("customapi.xml", "<customapi uniquename=\"new_Say\"><bindingtype>1</bindingtype><boundentitylogicalname>new_gone</boundentitylogicalname></customapi>", "The entity 'new_gone' does not exist")]
    [TestCase("customapi.xml", "<customapi uniquename=\"new_Say\"><bindingtype>0</bindingtype></customapi>", "The plug-in type does not exist")]
    [TestCase("customapirequestparameters/Word/customapirequestparameter.xml", "<customapirequestparameter uniquename=\"Word\"><type>99</type></customapirequestparameter>", "The type '99' does not exist")]
    [TestCase("customapiresponseproperties/Said/customapiresponseproperty.xml", "<customapiresponseproperty uniquename=\"Said\"><isoptional>0</isoptional><type>10</type></customapiresponseproperty>", "isoptional is not valid")]
    public void A_definition_that_the_platform_refuses_is_refused(string path, string xml, string reason)
    {
        var organization = new global::Dataverse.Emulator.Organization();

        var fault = Faults.Of(() => organization.AsAdministrator().Import(new SolutionZip().CustomApi<Say>().File(path, xml)));

        Assert.That(fault.Message, Does.Contain(reason));
    }

    [Test]
    public void A_newer_solution_cannot_change_the_type_of_a_parameter()
    {
        var organization = Organizations.With(new SolutionZip().CustomApi<Say>());

        var fault = Faults.Of(() => organization.AsAdministrator().Import(new SolutionZip().CustomApi<Say>(responseType: "7")));

        Assert.That(fault.Message, Does.Contain("The type cannot be changed"));
    }

    [Test]
    public async Task It_is_called_over_SOAP_as_any_other_message()
    {
        await using var emulator = await global::Dataverse.Emulator.DataverseEmulator.StartAsync();
        emulator.Organization.AsAdministrator().Import(new SolutionZip().CustomApi<Say>());
        using var service = emulator.Connect();

        Assert.That(service.Execute(Request())["Said"], Is.EqualTo("hello in 30"));
    }

    private static OrganizationRequest Request(string word = "hello", Guid id = default) =>
        new("new_Say") { ["Target"] = new EntityReference("new_thing", id), ["Word"] = word };

    private static void Refuses(Action<OrganizationRequest> change, string reason)
    {
        var request = Request();
        change(request);

        Assert.That(Faults.Of(() => Organizations.With(new SolutionZip().CustomApi<Say>()).AsAdministrator().Execute(request)).Message, Does.Contain(reason));
    }
}
