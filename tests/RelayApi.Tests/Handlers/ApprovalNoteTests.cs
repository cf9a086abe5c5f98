using System.Text.Json;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Webhooks;
using Ironclad.Texts;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class ApprovalNoteTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 30, 12, 13, 25, TimeSpan.Zero);

    [Test]
    public void Says_which_approval_what_became_of_it_who_and_when()
    {
        var note = Note(new { approvalID = "approver1", approvalName = "Legal", status = "approved", userEmail = "", userID = "user1" });

        Assert.That(note.Subject, Is.EqualTo("Legal: approved by Lena Legal"));
        Assert.That(note.Html, Is.EqualTo("Legal: approved by Lena Legal on 2026-07-30 12:13 UTC. Ironclad workflow: MSA with Contoso"));
    }

    [TestCase("user9", "guest@contoso.test", "Legal: approved by guest@contoso.test", Description = "no assignee: the event's address")]
    [TestCase("user2", "", "Legal: approved by sam@acme.test", Description = "an assignee without a name: the role's address")]
    [TestCase("user9", "", "Legal: approved", Description = "nobody known")]
    public void An_address_stands_in_for_a_name_that_is_not_known(string userId, string email, string subject) =>
        Assert.That(Note(new { approvalName = "Legal", status = "approved", userEmail = email, userID = userId }).Subject, Is.EqualTo(subject));

    [Test]
    public void The_name_of_an_approval_that_the_event_leaves_out_is_the_roles() =>
        Assert.That(Note(new { approvalId = "approver1", status = "approved" }).Subject, Is.EqualTo("Legal: approved"));

    [Test]
    public void An_event_with_nothing_in_it_still_makes_a_note() => Assert.That(Note(new { }).Subject, Is.EqualTo("Approval: changed"));

    [Test]
    public void Markup_in_a_name_is_shown_and_not_rendered()
    {
        var note = Note(new { approvalName = "<img src=x onerror=alert(1)> R&D O'Brien", status = "approved" });

        Assert.That(note.Html, Does.StartWith("&lt;img src=x onerror=alert(1)&gt; R&amp;D O'Brien: approved"));
        Assert.That(note.Subject, Does.StartWith("<img"), "a subject is plain text");
    }

    [TestCase(1031, "Legal: genehmigt von Lena Legal am 2026-07-30 12:13 UTC. Ironclad-Workflow: MSA with Contoso")]
    [TestCase(1036, "Legal : approuvée par Lena Legal le 2026-07-30 12:13 UTC. Workflow Ironclad : MSA with Contoso")]
    [TestCase(3082, "Legal: aprobada por Lena Legal el 2026-07-30 12:13 UTC. Flujo de trabajo de Ironclad: MSA with Contoso")]
    [TestCase(1041, "Legal: 承認済み (Lena Legal) 2026-07-30 12:13 UTC。Ironclad ワークフロー: MSA with Contoso")]
    public void Is_written_in_the_language_of_the_organization_and_keeps_its_id(int lcid, string text)
    {
        var note = Note(Approved, language: Language.Of(lcid));

        Assert.That(note.Html, Is.EqualTo(text));
        Assert.That(note.Id, Is.EqualTo(Note(Approved).Id), "A change of the language makes no second note.");
    }

    [Test]
    public void The_same_decision_has_the_same_id_whatever_delivery_brought_it() =>
        Assert.That(Note(Approved, eventId: "event-2").Id, Is.EqualTo(Note(Approved, eventId: "event-1").Id));

    [Test]
    public void Another_time_status_person_or_approval_is_another_note()
    {
        Guid[] ids =
        [
            Note(Approved).Id,
            Note(Approved, Noon.AddMilliseconds(1)).Id,
            Note(new { approvalID = "approver1", approvalName = "Legal", status = "pending", userID = "user1" }).Id,
            Note(new { approvalID = "approver1", approvalName = "Legal", status = "approved", userID = "user2" }).Id,
            Note(new { approvalID = "approver2", approvalName = "Legal", status = "approved", userID = "user1" }).Id,
        ];

        Assert.That(ids, Is.Unique);
    }

    private static object Approved => new { approvalID = "approver1", approvalName = "Legal", status = "approved", userID = "user1" };

    private static Note Note(object payload, DateTimeOffset? occurredAt = null, string eventId = "event-1", Language? language = null) => ApprovalNote.For(
        new WorkflowBuilder().Build(),
        ApprovalEvent.Read(new IroncladEvent(
            eventId, "workflow_approval_status_changed", WorkflowBuilder.Id, null, occurredAt ?? Noon, JsonSerializer.SerializeToElement(payload))),
        language ?? Language.English);
}
