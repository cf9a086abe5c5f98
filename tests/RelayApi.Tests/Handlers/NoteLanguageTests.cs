using Dataverse.Emulator.Trouble;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>Nobody in particular waits for what the relay writes, so it is written in the base language of the organization.</summary>
internal sealed class NoteLanguageTests
{
    [TestCase(1031, "Legal: genehmigt von ", "Unterzeichnet: ")]
    [TestCase(1036, "Legal : approuvée par ", "Signé : ")]
    [TestCase(3082, "Legal: aprobada por ", "Firmado: ")]
    [TestCase(1041, "Legal: 承認済み (", "署名済み: ")]
    [TestCase(1040, "Legal: approved by ", "Signed: ")]
    public async Task Notes_speak_the_base_language(int languageCode, string approval, string document)
    {
        await using var relay = await RelayScenario.StartAsync();
        relay.SpeakTo(languageCode);
        var agreement = await relay.LaunchedAsync();

        await relay.HandleAsync(await relay.Ironclad.Control.Approve(agreement.WorkflowId));
        await relay.HandleAsync(await relay.Ironclad.Control.Complete(agreement.WorkflowId));

        Assert.That(agreement.Notes.Select(note => (string)note["subject"]), Has.One.StartsWith(approval).And.One.StartsWith(document));
    }

    [Test]
    public async Task Where_the_base_language_may_not_be_read_notes_are_in_English()
    {
        await using var relay = await RelayScenario.StartAsync();
        relay.SpeakTo(1031);
        var agreement = await relay.LaunchedAsync();
        relay.Dataverse.Organization.Faults.Add(new PlannedFault(FaultKind.PrivilegeDenied) { Message = "RetrieveMultiple", Table = "organization" });

        await relay.HandleAsync(await relay.Ironclad.Control.Approve(agreement.WorkflowId));

        Assert.That(agreement.Notes.Single()["subject"], Does.StartWith("Legal: approved by "));
    }
}
