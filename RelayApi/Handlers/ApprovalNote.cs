using System.Globalization;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Ironclad.Texts;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The note about an approval: which one, what became of it, who decided, when.</summary>
internal static class ApprovalNote
{
    public static Note For(Workflow workflow, ApprovalEvent approval, Language language)
    {
        var name = approval.ApprovalName ?? RoleName(workflow, approval.ApprovalId) ?? new Phrase("Relay.Approval").In(language);
        var status = Status(approval.Status, language);
        var decided = Person(workflow, approval) is { } person
            ? new Phrase("Relay.DecidedBy", name, status, person)
            : new Phrase("Relay.Decided", name, status);
        var title = workflow.Title ?? workflow.Id;
        var text = approval.OccurredAt is { } time
            ? new Phrase("Relay.DecidedOn", decided, time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), title)
            : new Phrase("Relay.DecidedOnce", decided, title);
        return new Note(Id(workflow, approval), decided.In(language), NoteHtml.Escape(text.In(language)));
    }

    /// <summary>A status that the catalogue does not know is shown as Ironclad writes it.</summary>
    private static string Status(string? status, Language language) => status is null
        ? new Phrase("Relay.Changed").In(language)
        : Catalogue.Find($"Relay.Approval.{status}", language) ?? status;

    /// <summary>Derived from what happened: the same approval sent twice is one note, approving again after a review is another.</summary>
    private static Guid Id(Workflow workflow, ApprovalEvent approval) => NameBasedId.Of(
        workflow.Id,
        approval.ApprovalId ?? approval.ApprovalName,
        approval.Status,
        approval.UserId,
        approval.OccurredAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static string? RoleName(Workflow workflow, string? roleId) =>
        workflow.Roles?.FirstOrDefault(role => role.Id is not null && role.Id == roleId)?.DisplayName;

    private static string? Person(Workflow workflow, ApprovalEvent approval)
    {
        var assignee = workflow.Roles?
            .SelectMany(role => role.Assignees ?? [])
            .FirstOrDefault(assignee => assignee.UserId is not null && assignee.UserId == approval.UserId);
        string?[] known = [assignee?.UserName, approval.UserEmail, assignee?.Email];
        return known.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
    }
}
