using Azure.Monitor.OpenTelemetry.Exporter;
using Ironclad.RelayApi.Operations;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ironclad.RelayApi.Diagnostics;

internal static class DiagnosticsRegistration
{
    public const string MetricsPath = "/metrics";

    private const string DefaultServiceName = "ironclad-relay";

    /// <summary>Figures that .NET keeps anyway (Microsoft Learn: built-in metrics in .NET).</summary>
    private static readonly string[] Meters =
        [Signals.Name, "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    /// <summary>Nothing is gathered unless the settings, which must be complete by now, name somebody to tell.</summary>
    public static void AddDiagnostics(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DiagnosticsOptions>()
            .BindConfiguration(DiagnosticsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DiagnosticsOptions>, ExportTargetsCheck>();
        var targets = ExportTargets.Of(builder.Configuration);
        if (!targets.Any)
            return;

        var name = builder.Configuration[ExportTargets.ServiceName] ?? DefaultServiceName;
        builder.Services.AddSingleton<MetricsKeyGuard>();
        builder.Services.AddSingleton<Gauges>().AddHostedService(provider => provider.GetRequiredService<Gauges>());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceVersion: RelayVersion.Text))
            .WithMetrics(metrics => Measure(metrics, targets));
        if (targets is { Otlp: false, AzureMonitor: null })
            return;
        builder.Services.AddOpenTelemetry().WithTracing(traces => Trace(traces, targets)).WithLogging(logs => Log(logs, targets), Spell);
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (!ExportTargets.Of(app.Configuration).Prometheus)
            return;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(MetricsPath), guarded => guarded.UseMiddleware<MetricsKeyGuard>());
        app.MapPrometheusScrapingEndpoint(MetricsPath);
    }

    private static void Measure(MeterProviderBuilder metrics, ExportTargets targets)
    {
        metrics.AddMeter(Meters);
        if (targets.Otlp)
            metrics.AddOtlpExporter();
        if (targets.AzureMonitor is { } connection)
            metrics.AddAzureMonitorMetricExporter(azure => azure.ConnectionString = connection);
        if (targets.Prometheus)
            metrics.AddPrometheusExporter();
    }

    private static void Trace(TracerProviderBuilder traces, ExportTargets targets)
    {
        // Calls of Ironclad and Dataverse tell of themselves; their addresses come without what they ask for (.NET leaves queries out).
        traces.AddSource(Signals.Name, "System.Net.Http")
            .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !IsLookedAtAllTheTime(context.Request.Path));
        if (targets.Otlp)
            traces.AddOtlpExporter();
        if (targets.AzureMonitor is { } connection)
            traces.AddAzureMonitorTraceExporter(azure => azure.ConnectionString = connection);
    }

    private static void Log(LoggerProviderBuilder logs, ExportTargets targets)
    {
        if (targets.Otlp)
            logs.AddOtlpExporter();
        if (targets.AzureMonitor is { } connection)
            logs.AddAzureMonitorLogExporter(azure => azure.ConnectionString = connection);
    }

    private static void Spell(OpenTelemetryLoggerOptions lines) => lines.IncludeFormattedMessage = true;

    private static bool IsLookedAtAllTheTime(PathString path) => path.StartsWithSegments("/health") || path.StartsWithSegments(MetricsPath);
}
