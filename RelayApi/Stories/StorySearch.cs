using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Stories;

/// <summary>
/// Finds the Agreement that an operator means: by its id, code or number, by a workflow, an event, or what a log names a piece of work by.
/// </summary>
internal sealed class StorySearch(IJournal journal, StoryRows rows, WorkflowSearch workflows, SettingsCache settings)
{
    private const int MostFound = 20;

    /// <returns>Several when a code fits several; none when nothing in both systems has it.</returns>
    public async Task<IReadOnlyList<Guid>> FindAsync(string name, CancellationToken cancellation)
    {
        var isCode = AgreementCode.IsOne(name);
        var found = await InJournalAsync(isCode, name, cancellation);
        if (found.Count == 0)
            found = isCode ? await rows.LoggedAsync(name, cancellation) : await rows.NamedAsync(name, cancellation);
        if (found.Count == 0 && isCode)
            found = await InIroncladAsync(name, cancellation);
        if (found.Count == 0 && Guid.TryParse(name, out var id))
            found = await rows.LoggedAsync(id.ToString(), cancellation);
        return [.. found.Distinct().Take(MostFound)];
    }

    private async Task<IReadOnlyList<Guid>> InJournalAsync(bool isCode, string name, CancellationToken cancellation)
    {
        JournalSelection[] meant = isCode ? [new() { AgreementCode = name }, new() { Correlation = name.ToLowerInvariant() }]
            : Guid.TryParse(name, out var id) ? [new() { Agreement = id }, new() { EventIds = [name] }]
            : [new() { Workflow = name }, new() { EventIds = [name] }];
        foreach (var selection in meant)
        {
            var entries = await journal.ListAsync(selection, before: null, MostFound, cancellation);
            if (entries.Select(entry => entry.AgreementId).OfType<Guid>().ToList() is { Count: > 0 } found)
                return found;
            // What failed early knows its workflow and not yet its Agreement.
            if (entries is [{ WorkflowId: { } workflowId }, ..])
                return await rows.NamedAsync(workflowId, cancellation);
        }

        return [];
    }

    /// <summary>The attribute that carries the id begins with the code.</summary>
    private async Task<IReadOnlyList<Guid>> InIroncladAsync(string code, CancellationToken cancellation)
    {
        var mapped = await settings.GetAsync(cancellation);
        var found = new List<Guid>();
        foreach (var attribute in mapped.AllTemplates.Select(mapped.Templates.KeyAttributeOf).Distinct(StringComparer.Ordinal))
        {
            foreach (var workflow in await workflows.BeginningWithAsync(attribute, code, cancellation))
            {
                if (Guid.TryParse(workflow.Text(attribute), out var agreementId))
                    found.Add(agreementId);
            }
        }

        return found;
    }
}
