using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>How the relay is watched: configuration section <c>Diagnostics</c>, beside OpenTelemetry's and Azure Monitor's own names.</summary>
internal sealed class DiagnosticsOptions : IValidatableObject
{
    public const string Section = "Diagnostics";

    private const int ShortestKey = 32;

    /// <summary>Opens /metrics to Prometheus and nothing else. Secret; without it there is no such path.</summary>
    public string? MetricsKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MetricsKey is { Length: > 0 and < ShortestKey })
            yield return new ValidationResult(
                $"Diagnostics:MetricsKey is shorter than {ShortestKey} characters. Set it (environment variable Diagnostics__MetricsKey) to a "
                    + "random text, for example what openssl rand -hex 32 says, or leave it out to have no /metrics.");
    }
}
