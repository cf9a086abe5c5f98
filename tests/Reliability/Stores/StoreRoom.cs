namespace Ironclad.Reliability.Stores;

/// <summary>Makes stores.</summary>
internal sealed class StoreRoom : IAsyncDisposable
{
    private readonly Dictionary<string, Func<string, Task<IStore>>> _makers = new()
    {
        ["sqlite"] = folder => Task.FromResult<IStore>(new SqliteStore(folder)),
    };

    public string? WhyMissing(string store) => _makers.ContainsKey(store) ? null : "the relay has no such store";

    public Func<string, Task<IStore>> Maker(string store) => _makers[store];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
