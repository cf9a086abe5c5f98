namespace Ironclad.RelayApi.Pairs;

/// <summary>A pair's log goes where the relay's goes, with the pair's name at the end of each category: <c>Ironclad.RelayApi.Inbox…[sandbox]</c>.</summary>
internal sealed class PairLogs(ILoggerFactory relay, string name) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => relay.CreateLogger($"{categoryName}[{name}]");

    public void Dispose()
    {
    }
}
