namespace Ironclad.RelayApi.Alerts;

/// <summary>Looks at one thing that may be wrong.</summary>
internal interface IAlertSource
{
    Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation);
}
