using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>What happens to a workflow besides its values shows on the Agreement when Ironclad says so, not when the next sweep comes.</summary>
internal sealed class WorkflowStateTests : BetweenBothEmulators
{
    [Test]
    public async Task A_pause_and_its_end_show()
    {
        var agreement = await Relay.LaunchedAsync();

        await Relay.HandleAsync(await Relay.Ironclad.Control.Pause(agreement.WorkflowId));
        Assert.That((agreement.Status, agreement.Row.Contains(AgreementTable.Turn)), Is.EqualTo(("Paused", false)));

        await Relay.HandleAsync(await Relay.Ironclad.Control.Resume(agreement.WorkflowId));
        Assert.That(agreement.Status, Is.EqualTo("Review"));
    }

    [Test]
    public async Task A_cancellation_in_Ironclad_shows_and_leaves_no_note()
    {
        var agreement = await Relay.LaunchedAsync();

        var result = await Relay.HandleAsync(await Relay.Ironclad.Control.Cancel(agreement.WorkflowId));

        Assert.That((result.Outcome, agreement.Status), Is.EqualTo((HandlerOutcome.Changed, "Cancelled")));
        Assert.That(agreement.Notes, Is.Empty);
    }

    [Test]
    public async Task The_next_step_shows_with_whose_turn_it_is()
    {
        var agreement = await Relay.LaunchedAsync();

        await Relay.HandleAsync(await Relay.Ironclad.Control.SendForSignature(agreement.WorkflowId));

        Assert.That((agreement.Row[AgreementTable.WorkflowStep], agreement.Row[AgreementTable.Turn]), Is.EqualTo(("Sign", "Signers")));
    }
}
