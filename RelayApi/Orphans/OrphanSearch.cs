using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Orphans;

/// <summary>
/// Workflows that were launched for an Agreement that does not exist: the transaction that launched it was rolled back, or the
/// Agreement was deleted.
/// </summary>
internal sealed class OrphanSearch(
    WorkflowSearch search, AgreementExistence agreements, SettingsCache settings, IOptions<OrphanOptions> options, TimeProvider time)
{
    public async Task<IReadOnlyList<Orphan>> FindAsync(CancellationToken cancellation)
    {
        var mapped = await settings.GetAsync(cancellation);
        var launched = new List<Orphan>();
        foreach (var template in mapped.AllTemplates)
        {
            await foreach (var workflow in search.ChangedAsync(template, Earliest, cancellation))
            {
                if (IsLaunchOf(workflow, mapped) is { } agreementId)
                    launched.Add(new Orphan(workflow, agreementId));
            }
        }

        var existing = await agreements.OfAsync(launched.Select(orphan => orphan.AgreementId), cancellation);
        return [.. launched.Where(orphan => !existing.Contains(orphan.AgreementId))];
    }

    private DateTimeOffset Earliest => time.GetUtcNow() - options.Value.LookBack;

    private Guid? IsLaunchOf(Workflow workflow, SyncSettings mapped) =>
        workflow.Status != "cancelled" && workflow.Created >= Earliest && workflow.Created <= time.GetUtcNow() - options.Value.GracePeriod
            ? AgreementLink.Of(workflow, mapped).AgreementId
            : null;
}

internal sealed record Orphan(Workflow Workflow, Guid AgreementId);
