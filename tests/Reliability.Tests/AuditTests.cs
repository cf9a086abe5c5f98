using Ironclad.Emulator.Control;
using Ironclad.Reliability.Ledgers;
using Ironclad.Reliability.Stores;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Reliability.Tests;

/// <summary>The comparison sees what it is there to see: the relay's work, spoiled in the relay's name.</summary>
[NonParallelizable]
public sealed class AuditTests
{
    private Surroundings _world = null!;
    private People _people = null!;
    private Contract _contract = null!;

    private IOrganizationService Relay => _world.Dataverse.Organization.ServiceFor(_world.RelayUser);

    [OneTimeSetUp]
    public async Task A_contract_from_draft_to_signature()
    {
        _world = await Surroundings.StartAsync(new Plan(folder => Task.FromResult<IStore>(new SqliteStore(folder)), new Random(1)));
        await _world.StartRelaysAsync();
        _people = new People(_world, new Random(1));
        _contract = _people.Create();
        while (!_contract.IsCompleted)
            await _people.StepAsync(_contract);
        await Quiet.ComesAsync(_world, TimeSpan.FromMinutes(1));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _world.IsDone = true;
        await _world.DisposeAsync();
    }

    [Test]
    [Order(1)]
    public async Task The_relay_s_own_work_holds()
    {
        var tally = await Audit.RunAsync(_world, _people.Contracts, Replay.None);

        Assert.That(tally.Problems, Is.Empty);
        Assert.That(tally.Expected, Is.GreaterThan(10));
    }

    [Test]
    public async Task A_value_from_before_is_out_of_order_and_the_last_one_lost()
    {
        Relay.Update(new Entity("icd_agreement", _contract.AgreementId) { ["icd_agreementvalue"] = new Money(_contract.Values[0]) });

        var tally = await Audit.RunAsync(_world, _people.Contracts, Replay.None);

        Assert.That(tally.Problems, Has.Some.EqualTo($"value of {_contract.WorkflowId}: 1 expected, 0 found"));
        Assert.That(tally.OutOfOrder, Is.EqualTo(1));
    }

    [Test]
    public async Task A_second_document_is_doubled()
    {
        var query = new QueryExpression("annotation") { ColumnSet = new ColumnSet("objectid", "subject", "filename", "documentbody", "isdocument") };
        query.Criteria.AddCondition("isdocument", ConditionOperator.Equal, true);
        var again = Relay.RetrieveMultiple(query).Entities[0];
        again.Id = Guid.NewGuid();
        again.Attributes.Remove("annotationid");
        Relay.Create(again);

        var tally = await Audit.RunAsync(_world, _people.Contracts, Replay.None);

        Assert.That(tally.Doubled, Is.Positive);
        Assert.That(tally.Problems, Has.Some.Contains("signed document"));
    }

    [Test]
    public async Task A_note_that_never_came_is_lost()
    {
        await _world.Ironclad.Control.FaultNextDelivery(DeliveryFault.Withheld);
        var other = _people.Create();
        await _world.Ironclad.Control.FaultNextDelivery(DeliveryFault.Withheld);
        await _world.Ironclad.Control.Approve(other.WorkflowId);

        var tally = await Audit.RunAsync(_world, _people.Contracts, Replay.None);

        Assert.That(tally.Problems, Has.Some.Contains("approved").And.Contains("1 expected, 0 found"));
    }
}
