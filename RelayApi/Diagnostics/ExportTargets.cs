using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>Who is to be told, by settings that every collector's manual names.</summary>
/// <param name="Otlp">OpenTelemetry's collector; its protocol, headers and so on follow from the other variables of OpenTelemetry.</param>
/// <param name="AzureMonitor">The connection string of Application Insights.</param>
/// <param name="Prometheus">Whether Prometheus may ask.</param>
internal sealed record ExportTargets(bool Otlp, string? AzureMonitor, bool Prometheus)
{
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string ServiceName = "OTEL_SERVICE_NAME";

    public bool Any => Otlp || AzureMonitor is not null || Prometheus;

    public static ExportTargets Of(IConfiguration configuration) => new(
        configuration[OtlpEndpoint] is { Length: > 0 },
        configuration[ConnectionString] is { } connection && IsConnectionString(connection) ? connection : null,
        configuration[$"{DiagnosticsOptions.Section}:{nameof(DiagnosticsOptions.MetricsKey)}"] is { Length: > 0 });

    public static bool IsConnectionString(string text) => text.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the exporters would fail on later, without a word.</summary>
internal sealed class ExportTargetsCheck(IConfiguration configuration) : IValidateOptions<DiagnosticsOptions>
{
    public ValidateOptionsResult Validate(string? name, DiagnosticsOptions options)
    {
        var wrong = Problems().ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Problems()
    {
        if (configuration[ExportTargets.OtlpEndpoint] is { Length: > 0 } endpoint
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{ExportTargets.OtlpEndpoint} is no address. Set it to the collector's, for example http://localhost:4317, or leave "
                + "it out.";
        if (configuration[ExportTargets.ConnectionString] is { Length: > 0 } connection
            && !ExportTargets.IsConnectionString(connection))
            yield return $"{ExportTargets.ConnectionString} is no connection string of Application Insights. Copy it from the resource's "
                + "overview in the Azure portal, or leave it out.";
    }
}
