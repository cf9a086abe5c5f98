using Ironclad.RelayApi.Credentials;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts.Sources;

/// <summary>Credentials that end soon, told again a week and a day before and when they have, and next ones that are refused.</summary>
internal sealed class CredentialAlerts(IEnumerable<IRotation> rotations, IOptions<CredentialOptions> options, TimeProvider time) : IAlertSource
{
    private static readonly TimeSpan[] Steps = [TimeSpan.FromDays(7), TimeSpan.FromDays(1), TimeSpan.Zero];

    public Task<IReadOnlyList<Alert>> FindAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Alert>>([.. rotations.SelectMany(rotation => Of(rotation.Use, time.GetUtcNow()))]);

    private IEnumerable<Alert> Of(CredentialUse use, DateTimeOffset now)
    {
        if (use.State == NextCredential.Refused)
            yield return new(
                AlertKind.CredentialRefused, $"refused {use.Service}", AlertSeverity.Warning,
                $"{use.Next} is refused, so {use.InUse} is used: {use.Refusal}", "Correct it; it is tried again every five minutes.");
        if (use.ExpiresOn is { } end && end - now < options.Value.WarnBefore)
            yield return Ending(use, end, now);
    }

    private static Alert Ending(CredentialUse use, DateTimeOffset end, DateTimeOffset now)
    {
        var step = Steps.Count(limit => end - now <= limit);
        return new(
            AlertKind.Expiry, $"expiry {use.Service}", step == 0 ? AlertSeverity.Warning : AlertSeverity.Error,
            $"{use.InUse} {CredentialsHealth.When(end, now)}.",
            "Make a new one and set it as the next one beside it (RelayApi/Docs/configure.md, Replace a credential); the relay takes it over "
                + "without a restart.")
        {
            Step = step,
        };
    }
}
