using System.Globalization;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>Compares one workflow with its Agreement, as its events would, and says what the Agreement lacks.</summary>
internal sealed class WorkflowReview(
    IAgreements agreements, WorkflowCatchUp catchUp, SettingsCache settings, IOptions<IroncladOptions> options)
{
    public async Task<Difference?> FindAsync(Workflow workflow, CancellationToken cancellation)
    {
        var mapped = await settings.GetAsync(cancellation);
        if (AgreementLink.Of(workflow, mapped).AgreementId is not { } agreementId)
            return null;
        var synced = mapped.Templates.SyncedBack(workflow.Template);
        var usualNote = SignedCopy.UsualNoteId(workflow.Id);
        if (await agreements.FindAsync(agreementId, [.. synced.Select(line => line.Path!.Column)], [usualNote], cancellation) is not { } agreement)
            return new(agreementId, workflow.Id, DifferenceKind.ForPeople, "The Agreement does not exist; see the job for orphans.");
        if (agreement.WorkflowId is { Length: > 0 } other && !other.Equals(workflow.Id, StringComparison.OrdinalIgnoreCase))
            return new(agreementId, workflow.Id, DifferenceKind.ForPeople,
                $"The Agreement belongs to workflow {other}; cancel the one that is too many in Ironclad.");

        var changes = AgreementComparison.Changes(agreement, workflow, synced, options.Value.BaseUrl!);
        string[] lacks = [.. Columns(agreement, changes, synced), .. await DocumentAsync(agreement, workflow, usualNote, cancellation)];
        return lacks.Length == 0 ? null : new(agreementId, workflow.Id, DifferenceKind.Outdated, $"{string.Join("; ", lacks)}.");
    }

    private static IEnumerable<string> Columns(Agreement agreement, AgreementChanges changes, IReadOnlyList<AttributeMapping> synced)
    {
        if (changes.Columns.ContainsKey(AgreementTable.WorkflowId))
            yield return "it is not linked to its workflow";
        if (changes.Columns.TryGetValue(AgreementTable.WorkflowStatus, out var status))
            yield return $"its status is {agreement.Status ?? "empty"}, Ironclad says {status}";
        foreach (var line in synced)
        {
            if (changes.Columns.TryGetValue(line.Path!.Column, out var value))
                yield return $"{line.Label} is {Text(agreement.Values.GetValueOrDefault(line.Path.Column))}, Ironclad says {Text(value)}";
        }
    }

    /// <summary>A note that explains why the document is not attached is there for a reason that a sweep does not change.</summary>
    private async Task<string[]> DocumentAsync(Agreement agreement, Workflow workflow, Guid usualNote, CancellationToken cancellation)
    {
        if (agreement.Notes.Contains(usualNote) || (await catchUp.PlanAsync(workflow, cancellation)).NoteId is not { } note)
            return [];
        var isThere = note != usualNote
            && (await agreements.FindAsync(agreement.Id, [], [note], cancellation))?.Notes.Contains(note) == true;
        return isThere ? [] : ["the note with the signed document is missing"];
    }

    private static string Text(object? value) => value switch
    {
        null => "empty",
        MonetaryAmount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Value:0.00##} {amount.Currency}"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
