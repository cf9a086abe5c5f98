using System.Net.Http.Json;

namespace Ironclad.Sandbox;

/// <summary>What the plug-in and the relay asked of both services since the last look.</summary>
internal sealed class CallLedger(Uri ironclad, Uri dataverse, Guid relayUser) : IDisposable
{
    private readonly HttpClient _ironclad = new() { BaseAddress = ironclad };
    private readonly HttpClient _dataverse = new() { BaseAddress = dataverse };

    public async Task<CallCount> TakeAsync()
    {
        var toIronclad = await DrainAsync<IroncladCall>(_ironclad);
        var toDataverse = await DrainAsync<DataverseCall>(_dataverse);
        return new CallCount(
            [.. toIronclad.Select(call => $"{call.Method} {call.Route}")],
            [.. toDataverse.Where(call => call.Origin == "PlugIn").Select(call => call.Name)],
            [.. toDataverse.Where(call => call.Origin == "Client" && call.UserId == relayUser).Select(call => call.Name)]);
    }

    public void Dispose()
    {
        _ironclad.Dispose();
        _dataverse.Dispose();
    }

    private static async Task<IReadOnlyList<T>> DrainAsync<T>(HttpClient http)
    {
        var calls = await http.GetFromJsonAsync<List<T>>("/__emu/calls") ?? [];
        (await http.DeleteAsync("/__emu/calls")).EnsureSuccessStatusCode();
        return calls;
    }

    private sealed record IroncladCall(string Method, string Route);

    private sealed record DataverseCall(Guid UserId, string Message, string? Table, string Origin)
    {
        public string Name => Table is null ? Message : $"{Message} {Table}";
    }
}
