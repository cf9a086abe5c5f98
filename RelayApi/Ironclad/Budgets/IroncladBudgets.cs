using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad.Budgets;

/// <summary>One gate for each of Ironclad's limits, shared by everything in the relay that calls Ironclad.</summary>
internal sealed class IroncladBudgets : IServiceLimits, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Bucket, Gate> _gates;

    public IroncladBudgets(IOptions<BudgetOptions> options, TimeProvider time)
    {
        var limits = options.Value;
        _gates = new()
        {
            [Bucket.WorkflowReads] = Gate("workflow reads", limits.WorkflowReads),
            [Bucket.WorkflowWrites] = Gate("workflow writes", limits.WorkflowWrites),
            [Bucket.Signing] = Gate("reads of signatures", limits.Signing),
            [Bucket.RecordReads] = Gate("record reads", limits.RecordReads),
            [Bucket.Other] = Gate("other requests", limits.Other),
        };

        Gate Gate(string name, int limit)
        {
            var terms = new BudgetTerms($"Ironclad's budget of {name}", limit, Minute)
            {
                BackgroundShare = limits.BackgroundShare,
                LongestWait = limits.LongestWait,
                FirstClosing = limits.FirstClosing,
            };
            return new Gate(terms, time);
        }
    }

    /// <summary>Every event reads its workflow first.</summary>
    public int Parallelism => _gates[Bucket.WorkflowReads].Parallelism;

    public IReadOnlyList<BudgetUse> Use => [.. _gates.Values.Select(gate => gate.Use)];

    public Gate Of(HttpRequestMessage request) => _gates[Buckets.Of(request.Method, request.RequestUri!.AbsolutePath)];

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
            gate.Dispose();
    }
}
