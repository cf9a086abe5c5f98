using System.Collections.Concurrent;
using Ironclad.Emulator.Control.Reports;

namespace Ironclad.Emulator.Ledger;

/// <summary>Every call of the imitated API, in the order of their answers: tests count them.</summary>
internal sealed class CallLedger
{
    private readonly ConcurrentQueue<CallReport> _calls = new();

    public IReadOnlyCollection<CallReport> Calls => _calls.ToArray();

    public void Add(CallReport call) => _calls.Enqueue(call);

    public void Clear() => _calls.Clear();
}
