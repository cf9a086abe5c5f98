using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>A page about what a job does: when it ran and what came of it, running it now, and what it would do.</summary>
internal abstract class JobPage(IRehearsedJob job, JobBoard board, TimeProvider time) : PageModel
{
    /// <summary>So long an operator waits for a service that does not answer; what compares many rows takes as long as it takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public JobLine Job { get; private set; } = JobLine.Of(job, state: null);

    /// <summary>What the job would do.</summary>
    public JobReport? Rehearsed { get; private set; }

    /// <summary>What could not be asked, and why.</summary>
    public string? Trouble { get; private set; }

    protected DateTimeOffset Now => time.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LookAtJobAsync(cancellation);
        await TryAsync(ShowAsync(cancellation), Patience, cancellation);
    }

    public async Task OnPostDryRunAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        await TryAsync(RehearseAsync(cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellation)
    {
        if (job.IsEnabled)
            await board.RunNowAsync(job, cancellation);
        return Done(job.IsEnabled
            ? $"The job {job.Name} begins within seconds. Load the page again to see what it came to."
            : $"The job {job.Name} is turned off by its setting, so it was not run.");
    }

    /// <summary>Reads what the page lists.</summary>
    protected abstract Task ShowAsync(CancellationToken cancellation);

    protected IActionResult Done(string text) => this.Done(text, (string)RouteData.Values["page"]!);

    protected async Task LookAtJobAsync(CancellationToken cancellation) =>
        Job = (await board.ListAsync(cancellation)).Single(line => line.Name == job.Name);

    protected Task TryAsync(Task ask, CancellationToken cancellation) => TryAsync(ask, Timeout.InfiniteTimeSpan, cancellation);

    private async Task TryAsync(Task ask, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            await ask.WaitAsync(patience, time, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Trouble = FailureClassifier.Classify(exception).Reason;
        }
    }

    private async Task RehearseAsync(CancellationToken cancellation) => Rehearsed = await job.RunAsync(dryRun: true, cancellation);
}
