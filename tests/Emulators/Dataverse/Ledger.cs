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

    public void Clear() => _calls.Clear();

    public IEnumerator<RecordedCall> GetEnumerator() => _calls.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Executes the call, unless a fault is planned for it, and writes it down.</summary>
    internal OrganizationResponse Record(RecordedCall call, FaultPlan plan, Func<OrganizationResponse> execute)
    {
        var ended = call with { ErrorCode = ErrorCode.Unexpected };
        try
        {
            var due = plan.Due(call.Message, call.Table, call.Origin);
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
            _calls.Enqueue(ended);
        }
    }
}
