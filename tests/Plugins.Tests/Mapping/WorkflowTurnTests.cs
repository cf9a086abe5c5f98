using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

internal sealed class WorkflowTurnTests
{
    [TestCase("Review", "in_progress", "not_started", "Approvers")]
    [TestCase("Review", "completed", "not_started", "Workflow owner")]
    [TestCase("Sign", "completed", "in_progress", "Signers")]
    [TestCase("Sign", "completed", "not_started", "Workflow owner")]
    [TestCase("Archive", "completed", "completed", "Workflow owner")]
    [TestCase("Complete", "completed", "completed", null)]
    [TestCase(null, null, null, null)]
    public void The_step_says_whose_turn_it_is(string? step, string? approvals, string? signatures, string? turn) =>
        Assert.That(WorkflowTurn.Of("active", step, "not tracked", approvals, signatures), Is.EqualTo(turn));

    [TestCase("paused")]
    [TestCase("cancelled")]
    [TestCase("completed")]
    public void It_is_nobodys_turn_in_a_workflow_that_does_not_run(string status) =>
        Assert.That(WorkflowTurn.Of(status, "Review", "counterparty", "in_progress", "not_started"), Is.Null);

    [TestCase("internal", "Internal")]
    [TestCase("counterparty", "Counterparty")]
    [TestCase("turn tracking complete", "Approvers")]
    [TestCase("", "Approvers")]
    public void A_party_that_Ironclad_tracks_goes_before_the_step(string party, string turn) =>
        Assert.That(WorkflowTurn.Of("active", "Review", party, "in_progress", "not_started"), Is.EqualTo(turn));
}
