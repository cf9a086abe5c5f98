using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Limits;
using Ironclad.RelayApi.Tests.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ironclad.RelayApi.Tests.Jobs;

internal sealed class JobRunnerTests
{
    private Sweep _sweep;
    private SqliteStore _store;

    [SetUp]
    public async Task OpenAsync()
    {
        _sweep = new Sweep();
        _store = await SqliteStore.OpenAsync(services => services.AddSingleton<IJob>(_sweep).AddJobs());
    }

    [TearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [Test]
    public async Task A_job_runs_at_once_and_again_after_its_interval()
    {
        Assert.That(await RunDueAsync(), Is.True);
        Assert.That(await RunDueAsync(), Is.False);
        await _store.AdvanceAsync(_sweep.Interval);
        Assert.That(await RunDueAsync(), Is.True);
    }

    [Test]
    public async Task A_run_hands_its_watermark_to_the_next_and_one_that_failed_leaves_it_where_it_was()
    {
        _sweep.Next = watermark => new JobReport("Done.") { Watermark = $"{watermark}+" };
        await RunDueAsync();
        _sweep.Next = _ => throw new HandlerException(FailureKind.Retry, "Ironclad is down.");
        await RunDueAfterAsync(_sweep.Interval);
        _sweep.Next = watermark => new JobReport($"From {watermark}.");
        await RunDueAfterAsync(TimeSpan.FromMinutes(2));

        Assert.That(await ReportAsync(), Is.EqualTo("From +."));
    }

    [Test]
    public async Task A_run_that_failed_says_why_and_is_repeated_before_its_time()
    {
        _sweep.Next = _ => throw new HandlerException(FailureKind.Retry, "Ironclad is down.");
        await RunDueAsync();

        Assert.That(await ReportAsync(), Is.EqualTo("The last run failed. Ironclad is down."));
        Assert.That((await HealthAsync()).Status, Is.EqualTo(HealthStatus.Healthy));
        await _store.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.That(await RunDueAsync(), Is.True);
    }

    [Test]
    public async Task A_job_is_background_work_and_comes_after_events()
    {
        var inJob = false;
        _sweep.Next = _ =>
        {
            inJob = BackgroundWork.IsOn;
            return new JobReport("Done.");
        };

        await RunDueAsync();

        Assert.That((inJob, BackgroundWork.IsOn), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_report_that_asks_for_another_time_is_heard()
    {
        _sweep.Next = _ => new JobReport("Limit used up.") { RunAgainIn = TimeSpan.FromSeconds(42) };
        await RunDueAsync();

        await _store.AdvanceAsync(TimeSpan.FromSeconds(41));
        Assert.That(await RunDueAsync(), Is.False);
        await _store.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await RunDueAsync(), Is.True);
    }

    [Test]
    public async Task A_run_that_needs_a_human_makes_the_relay_degraded_until_one_that_does_not()
    {
        _sweep.Next = _ => new JobReport("2 found.") { HumanNeeded = "Look at them." };
        await RunDueAsync();
        var health = await HealthAsync();
        Assert.That(health.Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That(health.Data["sweep"], Is.EqualTo("2 found. A human is needed: Look at them."));

        _sweep.Next = _ => new JobReport("None found.");
        await RunDueAfterAsync(_sweep.Interval);
        Assert.That((await HealthAsync()).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task A_job_that_is_turned_off_or_runs_elsewhere_is_not_begun()
    {
        var runner = _store.Services.GetRequiredService<JobRunner>();
        Assert.That(await runner.ClaimAsync([_sweep.Name], default), Is.Null);
        Assert.That(await runner.ClaimAsync([], default), Is.Not.Null);
        Assert.That(await runner.ClaimAsync([], default), Is.Null, "Another relay has it.");

        await _store.AdvanceAsync(TimeSpan.FromMinutes(2));
        _sweep.IsEnabled = false;
        Assert.That(await runner.ClaimAsync([], default), Is.Null);
    }

    [Test]
    public async Task A_run_that_the_relay_breaks_off_is_due_at_once_for_the_next_one()
    {
        using var stopping = new CancellationTokenSource();
        _sweep.Next = _ =>
        {
            stopping.Cancel();
            throw new OperationCanceledException(stopping.Token);
        };
        await RunDueAsync(stopping.Token);

        Assert.That(await ReportAsync(), Does.StartWith("Broken off"));
        _sweep.Next = _ => new JobReport("Done.");
        Assert.That(await RunDueAsync(), Is.True);
    }

    private async Task<bool> RunDueAsync(CancellationToken stopping = default)
    {
        var runner = _store.Services.GetRequiredService<JobRunner>();
        if (await runner.ClaimAsync([], default) is not { } lease)
            return false;
        await runner.RunAsync(lease, stopping);
        return true;
    }

    private async Task RunDueAfterAsync(TimeSpan wait)
    {
        await _store.AdvanceAsync(wait);
        Assert.That(await RunDueAsync(), Is.True);
    }

    private async Task<string?> ReportAsync() => (await _store.Jobs.ListAsync(default)).Single().LastReport;

    private Task<HealthCheckResult> HealthAsync() => new JobsHealth(_store.Jobs).CheckHealthAsync(new HealthCheckContext());

    private sealed class Sweep : IJob
    {
        public Func<string?, JobReport> Next { get; set; } = _ => new JobReport("Done.");

        public string Name => "sweep";

        public bool IsEnabled { get; set; } = true;

        public TimeSpan Interval => TimeSpan.FromHours(1);

        public Task<JobReport> RunAsync(string? watermark, CancellationToken cancellation) => Task.FromResult(Next(watermark));
    }
}
