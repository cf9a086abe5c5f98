using System.Globalization;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>The note about an approval: which one, what became of it, who decided, when.</summary>
internal static class ApprovalNote
{
    public static Note For(Workflow workflow, ApprovalEvent approval)
    {
        var name = approval.ApprovalName ?? RoleName(workflow, approval.ApprovalId) ?? "Approval";
        var status = approval.Status ?? "changed";
        var by = Person(workflow, approval) is { } person ? $" by {person}" : "";
        var on = approval.OccurredAt is { } time
            ? string.Create(CultureInfo.InvariantCulture, $" on {time.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
            : "";
        var decided = $"{name}: {status}{by}";
        var html = NoteHtml.Escape($"{decided}{on}. Ironclad workflow: {workflow.Title ?? workflow.Id}");
        return new Note(Id(workflow, approval), decided, html);
    }

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
