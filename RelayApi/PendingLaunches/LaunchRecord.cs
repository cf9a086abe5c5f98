using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>Writes down that an Agreement was not launched, unless it got a workflow meanwhile.</summary>
internal sealed class LaunchRecord(IAgreements agreements)
{
    private const int MostWrites = 4;

    public async Task NotLaunchedAsync(Guid agreementId, string status, NotLaunchedText text, CancellationToken cancellation)
    {
        var changes = new AgreementChanges(new Dictionary<string, object>
        {
            [AgreementTable.WorkflowStatus] = status,
            [AgreementTable.ErrorCode] = text.Code,
            [AgreementTable.LaunchError] = LaunchError.Fit(text.Reason),
        });
        for (var write = 1; write <= MostWrites; write++)
        {
            if (await agreements.FindAsync(agreementId, columns: [], noteIds: [], cancellation) is not { WorkflowId: null or "" } agreement
                || await agreements.SaveAsync(agreement, changes, notes: [], cancellation) == SaveOutcome.Saved)
                return;
        }
    }
}

/// <param name="Reason">What people read on the Agreement.</param>
internal sealed record NotLaunchedText(string Code, string Reason);
