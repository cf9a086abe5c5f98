using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Operations.Pages;

internal sealed class IndexModel(OverviewReader reader, TimeProvider time) : PageModel
{
    public DateTimeOffset Now { get; private set; }

    public Overview Overview { get; private set; } = null!;

    /// <summary>What is not well stands first.</summary>
    public IEnumerable<CheckLine> Checks => Overview.Health.Entries
        .OrderBy(entry => entry.Value.Status).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(CheckLine.Of);

    public async Task OnGetAsync() => (Now, Overview) = (time.GetUtcNow(), await reader.ReadAsync(HttpContext.RequestAborted));
}

/// <param name="Tone">The class of its badge.</param>
internal sealed record CheckLine(string Name, string State, string Tone, string Text)
{
    public static CheckLine Of(KeyValuePair<string, HealthReportEntry> entry) => new(
        entry.Key,
        entry.Value.Status.ToString(),
        entry.Value.Status switch { HealthStatus.Healthy => "success", HealthStatus.Degraded => "warning", HealthStatus.Unhealthy => "danger" },
        entry.Value.Exception is null ? entry.Value.Description ?? "" : "Does not answer; see the log.");
}
