using System.Diagnostics.Metrics;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Limits;

namespace Ironclad.RelayApi.Diagnostics;

/// <summary>How the relay stands, in figures: the journal is looked at every quarter of a minute, whoever asks how often.</summary>
internal sealed class Gauges : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly IJournal _journal;
    private readonly IServiceLimits[] _services;
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private volatile JournalSummary? _summary;

    public Gauges(IJournal journal, IEnumerable<IServiceLimits> services, InboxWorker worker, TimeProvider time, IMeterFactory meters)
    {
        (_journal, _services, _time) = (journal, [.. services], time);
        _meter = meters.Create(Signals.Name);
        Show("entries", Entries, "{entry}", "Entries of the journal that wait, or are set aside.");
        Show("backlog.age", Age, "s", "How long the entry has waited that waits longest.");
        Show<int>("parallelism", () => [new(worker.Parallelism)], "{workflow}", "Workflows handled side by side, at most.");
        Show("budget.used", () => Budgets(use => use.Used), "{request}", "Requests that count against a budget now.");
        Show("budget.limit", () => Budgets(use => use.Limit), "{request}", "Requests that a budget allows.");
        Show("budget.waiting", () => Budgets(use => use.Waiting), "{request}", "Requests that wait for their turn.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        do
        {
            _summary = await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>Null without the store; health tells of it.</returns>
    private async Task<JournalSummary?> LookAsync(CancellationToken stopping)
    {
        try
        {
            return await _journal.SummaryAsync(stopping);
        }
        catch (Exception) when (!stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Show<T>(string name, Func<IEnumerable<Measurement<T>>> read, string unit, string description) where T : struct =>
        _meter.CreateObservableGauge($"ironclad.relay.{name}", read, unit, description);

    private IEnumerable<Measurement<int>> Entries() => _summary is not { } summary ? [] :
    [
        new(summary.Waiting, new KeyValuePair<string, object?>("state", "waiting")),
        new(summary.SetAside, new KeyValuePair<string, object?>("state", "set_aside")),
    ];

    private IEnumerable<Measurement<double>> Age() => _summary is not { } summary ? [] :
        [new(summary.OldestWaiting is { } oldest ? Math.Max(0, (_time.GetUtcNow() - oldest).TotalSeconds) : 0)];

    private IEnumerable<Measurement<int>> Budgets(Func<BudgetUse, int> figure) => _services
        .SelectMany(service => service.Use)
        .Select(use => new Measurement<int>(figure(use), new KeyValuePair<string, object?>("budget", use.Budget)));
}
