using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Credentials;

/// <summary>Which credentials are in use, how long they last, and whether the next ones work. Never a value.</summary>
internal sealed class CredentialsHealth(IEnumerable<IRotation> rotations, IOptions<CredentialOptions> options, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        CredentialUse[] uses = [.. rotations.Select(rotation => rotation.Use)];
        string[] problems = [.. uses.SelectMany(use => Problems(use, time.GetUtcNow(), options.Value.WarnBefore))];
        var figures = uses.ToDictionary(use => use.Service, Figures);
        return Task.FromResult(problems.Length == 0
            ? HealthCheckResult.Healthy(string.Join(' ', uses.Select(InWords)), figures)
            : HealthCheckResult.Degraded(string.Join(' ', problems), data: figures));
    }

    /// <summary>What a human should do about it.</summary>
    public static IEnumerable<string> Problems(CredentialUse use, DateTimeOffset now, TimeSpan warnBefore)
    {
        if (use.InUse is null)
            yield return $"The credential for {use.Service} was taken out of the settings while the relay runs. Set it again.";
        if (use.State == NextCredential.Refused)
            yield return $"{use.Next} is refused, so {use.InUse} is used: {use.Refusal}";
        if (use.ExpiresOn is { } end && end - now < warnBefore)
            yield return $"{use.InUse} {When(end, now)}. Make a new one and set it as the next one beside it (RelayApi/Docs/configure.md, "
                + "Replace a credential); the relay takes it over without a restart.";
    }

    private string InWords(CredentialUse use) => use.ExpiresOn is { } end
        ? $"{use.Service}: {use.InUse}, {DaysLeft(end, time.GetUtcNow())} days left."
        : $"{use.Service}: {use.InUse}.";

    private object Figures(CredentialUse use)
    {
        var figures = new Dictionary<string, object> { ["inUse"] = use.InUse ?? "" };
        if (use.ExpiresOn is { } end)
        {
            figures["expiresOn"] = end;
            figures["daysLeft"] = DaysLeft(end, time.GetUtcNow());
        }

        if (use.Next is { } next)
        {
            figures["next"] = next;
            figures["nextIs"] = use.State.ToString();
        }

        return figures;
    }

    public static string When(DateTimeOffset end, DateTimeOffset now) => end <= now
        ? $"ended on {end:yyyy-MM-dd}"
        : $"ends in {DaysLeft(end, now)} days, on {end:yyyy-MM-dd}";

    private static int DaysLeft(DateTimeOffset end, DateTimeOffset now) => Math.Max(0, (int)(end - now).TotalDays);
}
