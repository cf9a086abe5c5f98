using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>The one gate that every call to Dataverse goes through: calls in five minutes, calls at a time, and its own pauses.</summary>
internal sealed class DataverseLimits : IServiceLimits, IDisposable
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private readonly Gate _gate;

    public DataverseLimits(IOptions<DataverseOptions> options, TimeProvider time)
    {
        var limits = options.Value;
        var terms = new BudgetTerms("Dataverse's budget of requests", limits.MaxCallsInFiveMinutes, FiveMinutes)
        {
            BackgroundShare = limits.BackgroundShare,
            LongestWait = limits.LongestWait,
            FirstClosing = limits.FirstClosing,
        };
        _gate = new Gate(terms, time, new AdaptiveParallelism(limits.MaxParallelCalls));
    }

    public int Parallelism => _gate.Parallelism;

    public IReadOnlyList<BudgetUse> Use => [_gate.Use];

    public Task<Passage> EnterAsync(CancellationToken cancellation) => _gate.EnterAsync(cancellation);

    /// <summary>The header x-ms-dop-hint (Microsoft Learn: send-parallel-requests).</summary>
    public void Recommended(int parallelism) => _gate.Recommended(parallelism);

    public void Dispose() => _gate.Dispose();
}
