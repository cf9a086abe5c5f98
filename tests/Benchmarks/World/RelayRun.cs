using Ironclad.Reliability.Stores;
using Ironclad.Reliability.World;

namespace Ironclad.Benchmarks.World;

/// <summary>The relay as it ships, in a process of its own, on a new store.</summary>
internal sealed class RelayRun : IAsyncDisposable
{
    private readonly string _folder;
    private readonly RelayLog _log;

    private RelayRun(string folder, IStore store, RelayLog log, Uri address, RelayProcess process) =>
        (_folder, _log, Store, Address, Process) = (folder, log, store, address, process);

    public IStore Store { get; }

    public Uri Address { get; }

    public RelayProcess Process { get; }

    /// <summary>The relay is not started yet.</summary>
    public static Task<RelayRun> PrepareAsync(Run run, StoreKind store, BothServices services, params (string Name, string Value)[] more) =>
        PrepareAsync(run, store, services, confined: false, more);

    /// <param name="confined">As in its container: a user without rights, on a file system of which it can write its own folder alone.</param>
    public static async Task<RelayRun> PrepareAsync(
        Run run, StoreKind store, BothServices services, bool confined, params (string Name, string Value)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("ironclad-benchmarks-").FullName;
        var made = await run.StoreRoom.Maker(store)(folder);
        var settings = services.RelaySettings;
        foreach (var (name, value) in made.Settings.Select(setting => (setting.Key, setting.Value)).Concat(more))
            settings[name] = value;
        var (address, log) = (Loopback.NewAddress(), new RelayLog(Path.Combine(folder, "relay.log")));
        var program = run.Relay?.Program ?? RelayProcess.Program;
        var process = confined ? Confined(program, folder, address, settings, log) : new RelayProcess(address, settings, log) { Command = [program] };
        return new RelayRun(folder, made, log, address, process);
    }

    public static async Task<RelayRun> StartAsync(Run run, StoreKind store, BothServices services, params (string Name, string Value)[] more)
    {
        var relay = await PrepareAsync(run, store, services, more);
        relay.Process.Start();
        await relay.Process.ReadyAsync();
        return relay;
    }

    /// <summary>Everything that was received is settled.</summary>
    public async Task SettledAsync(TimeSpan patience)
    {
        var asked = TimeProvider.System.GetTimestamp();
        while (await Store.WaitingAsync() > 0)
        {
            if (TimeProvider.System.GetElapsedTime(asked) > patience)
                throw new TimeoutException($"After {patience} entries still wait.\n{await LogAsync()}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public async Task StopAsync()
    {
        Process.Kill();
        await Process.EndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Store.DisposeAsync();
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static RelayProcess Confined(string program, string folder, Uri address, Dictionary<string, string> settings, RelayLog log)
    {
        foreach (var (name, value) in Confinement.Settings(folder))
            settings[name] = value;
        var application = Directory.CreateDirectory(Confinement.ApplicationIn(folder)).FullName;
        return new RelayProcess(address, settings, log)
        {
            Through = Confinement.Around(folder, Path.GetDirectoryName(program)!),
            Command = [Path.Combine(application, Path.GetFileName(program))],
        };
    }

    private async Task<string> LogAsync()
    {
        await StopAsync();
        _log.Dispose();
        return string.Join('\n', File.ReadLines(_log.Path).TakeLast(20));
    }
}
