using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Watchdog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages.Webhook;

/// <summary>Whether Ironclad delivers, and how far it is from giving up.</summary>
internal sealed class IndexModel(WatchdogJob watchdog, IJobLanes lanes, TimeProvider time) : PageModel
{
    private const string Self = "/Webhook/Index";

    public DateTimeOffset Now { get; private set; }

    public WebhookStanding? Standing { get; private set; }

    public string? Report { get; private set; }

    public async Task OnGetAsync()
    {
        Now = time.GetUtcNow();
        Standing = await WebhookStanding.ReadAsync(lanes, HttpContext.RequestAborted);
        Report = (await lanes.ListAsync(HttpContext.RequestAborted)).FirstOrDefault(job => job.Job == watchdog.Name)?.LastReport;
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        await lanes.RunNowAsync(watchdog.Name, HttpContext.RequestAborted);
        return this.Done("The watchdog looks within seconds.", Self);
    }

    public async Task<IActionResult> OnPostEnableAsync()
    {
        var report = await watchdog.ReEnableAsync(HttpContext.RequestAborted);
        await lanes.RunNowAsync(watchdog.Name, HttpContext.RequestAborted);
        return this.Done(report.Text, Self);
    }
}
