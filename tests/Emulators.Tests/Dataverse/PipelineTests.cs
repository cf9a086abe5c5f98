using Dataverse.Emulator;
using Ironclad.Emulators.Tests.Dataverse.PlugIns;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Plug-ins of an imported solution run around the core operation, in its transaction.</summary>
public sealed class PipelineTests
{
    [Test]
    public void A_plugin_sees_the_finished_row_in_its_image_and_writes_in_the_same_transaction()
    {
        var organization = Organizations.With(new SolutionZip().Step<WriteBack>(image: "new_name,new_number", unsecure: "plain"));
        var service = organization.AsAdministrator();

        var id = service.Create(new Entity("new_thing") { ["new_name"] = "First" });

        Assert.That(
            service.Retrieve("new_thing", id, new ColumnSet("new_remark"))["new_remark"],
            Is.EqualTo("T-001000|new_name,new_number,new_thingid|plain|"));
    }

    [Test]
    public void A_steps_secure_configuration_reaches_the_plugin_and_survives_an_upgrade()
    {
        var solution = new SolutionZip().Step<WriteBack>(image: "new_number");
        var service = Organizations.With(solution).AsAdministrator();
        var secure = service.Create(new Entity("sdkmessageprocessingstepsecureconfig") { ["secureconfig"] = "s3cret" });
        service.Update(new Entity("sdkmessageprocessingstep", SolutionZip.StepId) { ["sdkmessageprocessingstepsecureconfigid"] = new EntityReference("sdkmessageprocessingstepsecureconfig", secure) });

        service.Import(solution);
        var id = service.Create(new Entity("new_thing") { ["new_name"] = "First" });

        Assert.That(service.Retrieve("new_thing", id, new ColumnSet("new_remark"))["new_remark"], Does.EndWith("|s3cret"));
    }

    [Test]
    public void A_refusal_rolls_back_everything_and_shows_the_user_its_message()
    {
        var organization = Organizations.With(new SolutionZip().Step<Refuse>());
        var service = organization.AsAdministrator();

        var fault = Faults.Of(() => service.Create(new Entity("new_thing") { ["new_name"] = "Gone" }));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(-2147220891));
            Assert.That(fault.Message, Is.EqualTo("The signer is missing."));
            Assert.That(fault.TraceText, Does.Contain("about to refuse"));
            Assert.That(service.RetrieveMultiple(new QueryExpression("new_thing")).Entities, Is.Empty);
            Assert.That(service.RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
            Assert.That(organization.Traces.Single().Text, Does.Contain("about to refuse"), "traces outlive the rollback");
        });
    }

    [Test]
    public void Another_exception_is_an_ISV_error_in_general_words()
    {
        var service = Organizations.With(new SolutionZip().Step<Crash>()).AsAdministrator();

        var fault = Faults.Of(() => service.Create(new Entity("new_thing")));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(Faults.Code(0x80040224)));
            Assert.That(fault.Message, Does.StartWith("An unexpected error occurred from ISV code."));
        });
    }

    [Test]
    public void A_plugin_that_swallows_the_error_of_a_call_finds_its_transaction_ended()
    {
        var service = Organizations.With(new SolutionZip().Step<Swallow>()).AsAdministrator();

        var fault = Faults.Of(() => service.Create(new Entity("new_thing")));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(Faults.Code(0x80040251)));
            Assert.That(service.RetrieveMultiple(new QueryExpression("new_thing")).Entities, Is.Empty);
        });
    }

    [Test]
    public void A_plugin_that_calls_itself_is_stopped_at_depth_8()
    {
        var organization = Organizations.With(new SolutionZip().Step<Recurse>());

        Faults.Of(() => organization.AsAdministrator().Create(new Entity("new_thing") { ["new_name"] = "First" }));

        Assert.That(organization.Traces.Max(trace => trace.Depth), Is.EqualTo(8));
    }

    [Test]
    public void A_step_before_the_operation_can_change_the_target()
    {
        var service = Organizations.With(new SolutionZip().Step<Shout>(stage: 20)).AsAdministrator();
        var sent = new Entity("new_thing") { ["new_name"] = "loud" };

        var id = service.Create(sent);

        Assert.Multiple(() =>
        {
            Assert.That(service.Retrieve("new_thing", id, new ColumnSet("new_name"))["new_name"], Is.EqualTo("LOUD"));
            Assert.That(sent["new_name"], Is.EqualTo("loud"), "the caller's object is the caller's");
        });
    }

    [Test]
    public void The_ledger_tells_calls_of_clients_from_calls_of_plugins()
    {
        var organization = Organizations.With(new SolutionZip().Step<WriteBack>(image: "new_number"));
        organization.Calls.Clear();

        organization.AsAdministrator().Create(new Entity("new_thing"));

        Assert.That(
            organization.Calls.Select(call => (call.Message, call.Table, call.Origin)),
            Is.EqualTo(new[] { ("Update", "new_thing", CallOrigin.PlugIn), ("Create", "new_thing", CallOrigin.Client) }));
    }

    [Test]
    public void A_disabled_step_does_not_run()
    {
        var service = Organizations.With(new SolutionZip().Step<Crash>()).AsAdministrator();
        service.Update(new Entity("sdkmessageprocessingstep", SolutionZip.StepId) { ["statecode"] = new OptionSetValue(1) });

        Assert.DoesNotThrow(() => service.Create(new Entity("new_thing")));
    }

    [TestCase(10, "The signer is missing.")]
    [TestCase(20, "prvCreatenew_Thing")]
    public void Only_steps_of_prevalidation_run_for_a_user_who_may_not_do_it(int stage, string says)
    {
        var organization = Organizations.With(new SolutionZip().Step<Refuse>(stage).Role("Nothing"));
        var service = organization.ServiceFor(organization.AddUser("Somebody", "Nothing"));

        Assert.That(Faults.Of(() => service.Create(new Entity("new_thing"))).Message, Does.Contain(says));
    }
}
