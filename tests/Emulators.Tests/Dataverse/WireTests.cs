using System.ServiceModel.Security;
using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>What an SDK client sees over SOAP.</summary>
public sealed class WireTests
{
    private DataverseEmulator _emulator = null!;
    private OrganizationWebProxyClient _service = null!;

    [SetUp]
    public async Task Start()
    {
        _emulator = await DataverseEmulator.StartAsync();
        _service = _emulator.Connect();
    }

    [TearDown]
    public async Task Stop()
    {
        _service.Dispose();
        await _emulator.DisposeAsync();
    }

    [Test]
    public void A_token_says_who_the_caller_is()
    {
        var (user, token) = _emulator.AddUser("Kim Sales");
        using var service = _emulator.Connect(token);

        var me = (WhoAmIResponse)service.Execute(new WhoAmIRequest());

        Assert.That(me.UserId, Is.EqualTo(user));
    }

    [Test]
    public void A_user_is_told_its_privileges_and_how_far_each_reaches()
    {
        var (user, token) = _emulator.AddUser("Kim Sales");
        using var service = _emulator.Connect(token);

        var answer = (RetrieveUserPrivilegesResponse)service.Execute(new RetrieveUserPrivilegesRequest { UserId = user });

        var held = answer.RolePrivileges.Select(privilege => (privilege.PrivilegeName, privilege.Depth)).ToList();
        Assert.That(held, Has.Member(("prvReadAccount", PrivilegeDepth.Basic)).And.Member(("prvReadRole", PrivilegeDepth.Global)).And.Unique);
        Assert.That(held.Select(privilege => privilege.PrivilegeName), Has.No.Member("prvWriteRole"));
    }

    [Test]
    public void An_unknown_token_is_refused_as_unauthorized()
    {
        using var service = _emulator.Connect("no such token");

        Assert.Throws<MessageSecurityException>(() => service.Execute(new WhoAmIRequest()));
    }

    [Test]
    public void Values_of_every_kind_come_back_as_they_were_sent()
    {
        var account = _service.Create(new Entity("account") { ["name"] = "Contoso <& Söhne>" });
        var id = _service.Create(new Entity("opportunity")
        {
            ["name"] = "Renewal",
            ["parentaccountid"] = new EntityReference("account", account),
            ["totalamount"] = new Money(125000.5m),
            ["estimatedclosedate"] = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc),
            ["statuscode"] = new OptionSetValue(2),
        });

        var read = _service.Retrieve("opportunity", id, new ColumnSet(true));

        Assert.Multiple(() =>
        {
            Assert.That(read.Id, Is.EqualTo(id));
            Assert.That(read.GetAttributeValue<EntityReference>("parentaccountid").Name, Is.EqualTo("Contoso <& Söhne>"));
            Assert.That(read.GetAttributeValue<Money>("totalamount").Value, Is.EqualTo(125000.5m));
            Assert.That(read.FormattedValues["totalamount"], Is.EqualTo("$125,000.50"));
            Assert.That(read.GetAttributeValue<DateTime>("estimatedclosedate"), Is.EqualTo(new DateTime(2026, 12, 1)));
            Assert.That(read.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(2));
            Assert.That(read.FormattedValues["statuscode"], Is.EqualTo("On Hold"));
            Assert.That(read.RowVersion, Is.Not.Empty);
            Assert.That(read.Contains("description"), Is.False, "empty columns are left out");
        });
    }

    [Test]
    public void A_joined_query_returns_aliased_values_and_keeps_lines_without_a_partner()
    {
        var account = _service.Create(new Entity("account") { ["name"] = "Contoso" });
        _service.Create(new Entity("opportunity") { ["name"] = "With", ["parentaccountid"] = new EntityReference("account", account) });
        _service.Create(new Entity("opportunity") { ["name"] = "Without" });
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        var link = query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
        link.EntityAlias = "acct";
        link.Columns = new ColumnSet("name");
        query.AddOrder("name", OrderType.Ascending);

        var found = _service.RetrieveMultiple(query).Entities;

        Assert.That(
            found.Select(line => (line["name"], line.GetAttributeValue<AliasedValue>("acct.name")?.Value)),
            Is.EqualTo(new (object, object?)[] { ("With", "Contoso"), ("Without", null) }));
    }

    [Test]
    public void A_transaction_does_all_or_nothing_and_says_which_request_failed()
    {
        var requests = new OrganizationRequestCollection
        {
            new CreateRequest { Target = new Entity("account") { ["name"] = "Kept?" } },
            new UpdateRequest { Target = new Entity("account", Guid.NewGuid()) { ["name"] = "Missing" } },
        };

        var fault = Faults.Of(() => _service.Execute(new ExecuteTransactionRequest { Requests = requests, ReturnResponses = true }));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(Faults.Code(0x80040217)));
            Assert.That(fault, Is.TypeOf<ExecuteTransactionFault>().With.Property(nameof(ExecuteTransactionFault.FaultedRequestIndex)).EqualTo(1));
            Assert.That(_service.RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
        });
    }

    [Test]
    public void A_transaction_answers_each_request()
    {
        var requests = new OrganizationRequestCollection { new CreateRequest { Target = new Entity("account") { ["name"] = "One" } } };

        var answer = (ExecuteTransactionResponse)_service.Execute(new ExecuteTransactionRequest { Requests = requests, ReturnResponses = true });

        Assert.That(_service.Retrieve("account", ((CreateResponse)answer.Responses[0]).id, new ColumnSet("name"))["name"], Is.EqualTo("One"));
    }

    [Test]
    public void A_message_that_is_not_emulated_says_which_file_to_add()
    {
        var fault = Faults.Of(() => _service.Execute(new OrganizationRequest("BookResource")));

        Assert.That(fault.Message, Does.Contain("Add Messages/BookResource.cs"));
    }
}
