using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>What a run has come to so far, and whether it is over.</summary>
internal sealed class LaunchTally(PendingLaunchOptions options)
{
    private readonly List<string> _details = [];
    private readonly Dictionary<LaunchKind, int> _counts = Enum.GetValues<LaunchKind>().ToDictionary(kind => kind, _ => 0);
    private int _sent;
    private int _failuresInARow;
    private string? _humanNeeded;
    private TimeSpan? _retryAfter;

    public bool IsOver => _humanNeeded is not null
        || _retryAfter is not null
        || _sent >= options.LaunchesPerRun
        || _failuresInARow >= options.MostFailuresInARow;

    public void Stop(string humanNeeded) => _humanNeeded = humanNeeded;

    public void Add(Guid agreementId, LaunchOutcome outcome)
    {
        _counts[outcome.Kind]++;
        _sent += outcome.WasSent ? 1 : 0;
        _failuresInARow = outcome.Kind == LaunchKind.Failed ? _failuresInARow + 1 : 0;
        _humanNeeded ??= outcome.HumanNeeded;
        _retryAfter ??= outcome.RetryAfter;
        _details.Add($"Agreement {agreementId}: {outcome.Kind}. {outcome.Text}");
    }

    /// <param name="waiting">How many waited when the run began.</param>
    public JobReport Report(WaitingCount waiting, bool dryRun) => new(Summary(dryRun ? waiting : Left(waiting), dryRun))
    {
        HumanNeeded = _humanNeeded,
        Details = _details,
        RunAgainIn = _retryAfter,
    };

    private WaitingCount Left(WaitingCount waiting)
    {
        var settled = _counts[LaunchKind.Launched] + _counts[LaunchKind.Linked] + _counts[LaunchKind.Refused];
        return waiting with { Number = Math.Max(0, waiting.Number - settled) };
    }

    private string Summary(WaitingCount waiting, bool dryRun) => string.Concat(
        dryRun ? "Dry run: " : "",
        $"{_counts[LaunchKind.Launched]} launched, {_counts[LaunchKind.Linked]} found launched and linked, ",
        $"{_counts[LaunchKind.Refused]} refused, {_counts[LaunchKind.Failed]} failed. ",
        waiting.Number == 0 ? "None waits." : $"{waiting} wait, which takes about {Minutes(waiting)} min once Ironclad answers.");

    private int Minutes(WaitingCount waiting) => (int)Math.Ceiling((double)waiting.Number / options.LaunchesPerMinute);
}
