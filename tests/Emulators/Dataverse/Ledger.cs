using System.Collections;
using System.Collections.Concurrent;
using System.ServiceModel;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Trouble;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator;

/// <summary>The calls since the last clear, in the order they ended, with the way they ended.</summary>
public sealed class Ledger : IEnumerable<RecordedCall>
{
    private readonly ConcurrentQueue<RecordedCall> _calls = new();
    private readonly Lock _counting = new();
    private readonly Dictionary<string, (int Now, int Most)> _running = [];

    /// <summary>Raised when a call has ended and is written down.</summary>
    public event Action<RecordedCall>? Recorded;

    public void Clear()
    {
        _calls.Clear();
        lock (_counting)
        {
            foreach (var (message, (now, _)) in _running)
                _running[message] = (now, now);
        }
    }

    /// <summary>The most calls of a message that ran at the same time.</summary>
    public int MostAtOnce(string message)
    {
        lock (_counting)
            return _running.GetValueOrDefault(message).Most;
    }

    public IEnumerator<RecordedCall> GetEnumerator() => _calls.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Executes the call, unless a fault is planned for it, and writes it down.</summary>
    internal OrganizationResponse Record(RecordedCall call, FaultPlan plan, Func<OrganizationResponse> execute)
    {
        var ended = call with { ErrorCode = ErrorCode.Unexpected };
        Count(call.Message, 1);
        try
        {
            var due = plan.Due(call);
            if (due is { Kind: not FaultKind.AnswerLost })
                throw Failures.Of(due);
            var response = execute();
            if (due is not null)
                throw Failures.Of(due);
            ended = call;
            return response;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            ended = call with { ErrorCode = refused.Detail.ErrorCode };
            throw;
        }
        finally
        {
            Count(call.Message, -1);
            _calls.Enqueue(ended);
            Recorded?.Invoke(ended);
        }
    }

    private void Count(string message, int change)
    {
        lock (_counting)
        {
            var (now, most) = _running.GetValueOrDefault(message);
            _running[message] = (now + change, Math.Max(most, now + change));
        }
    }
}
