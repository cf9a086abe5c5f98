namespace Ironclad.RelayApi.Limits;

/// <summary>One call that has its turn; disposed when it has ended.</summary>
internal sealed class Passage(Gate gate, int countAtBegin) : IDisposable
{
    private bool _hasEnded;

    /// <summary>The server took the call, whatever it answered.</summary>
    public void Succeeded() => gate.Succeeded(countAtBegin);

    /// <summary>The server refused it for want of budget.</summary>
    /// <param name="asked">The wait that it asked for.</param>
    /// <returns>How long nobody calls now.</returns>
    public TimeSpan Refused(TimeSpan? asked) => gate.Refused(countAtBegin, asked);

    public void Dispose()
    {
        if (!_hasEnded)
            gate.Leave();
        _hasEnded = true;
    }
}
