using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Ironclad.Databases;

/// <summary>One cluster in a temporary folder. It trusts everybody, and listens on loopback alone.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const int MostStarts = 50;
    private readonly string _folder;
    private readonly int _port = FreePort();
    private readonly bool _fsync;
    private Process? _guard;
    private bool _crashed;

    private Cluster(string folder, bool fsync) => (_folder, _fsync) = (folder, fsync);

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = _port,
        Username = "ironclad",
        Database = "postgres",
    }.ConnectionString;

    private string Data => Path.Combine(_folder, "data");

    private string Log => Path.Combine(_folder, "log");

    private string Settings => string.Create(
        CultureInfo.InvariantCulture,
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c fsync={(_fsync ? "on" : "off")}");

    public static async Task<Cluster> CreateAsync(bool fsync)
    {
        if (PostgresBinaries.WhyMissing is { } reason)
            throw new InvalidOperationException(reason);
        var cluster = new Cluster(Directory.CreateTempSubdirectory("ironclad-postgres-").FullName, fsync);
        if (PostgresBinaries.IsRoot)
            await RunAsync(new ProcessStartInfo("chown", ["postgres", cluster._folder]));
        cluster._guard = cluster.Guard();
        await RunAsync(PostgresBinaries.Command(
            "initdb", "-D", cluster.Data, "-U", "ironclad", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        return cluster;
    }

    /// <summary>After a crash the port and the shared memory are free only when the last process of the old server has ended.</summary>
    public async Task StartAsync()
    {
        for (var start = 1; ; start++)
        {
            try
            {
                await RunAsync(PostgresBinaries.Command("pg_ctl", "start", "-w", "-s", "-D", Data, "-l", Log, "-o", Settings));
                _crashed = false;
                return;
            }
            catch (InvalidOperationException) when (_crashed && start < MostStarts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
            catch (InvalidOperationException failure) when (File.Exists(Log))
            {
                throw new InvalidOperationException($"{failure.Message}\n{await File.ReadAllTextAsync(Log)}", failure);
            }
        }
    }

    public Task StopAsync() => RunAsync(PostgresBinaries.Command("pg_ctl", "stop", "-w", "-s", "-D", Data, "-m", "fast"));

    public async Task KillAsync()
    {
        var first = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        using var postmaster = Process.GetProcessById(int.Parse(first, CultureInfo.InvariantCulture));
        _crashed = true;
        postmaster.Kill();
        await postmaster.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_guard is not null)
        {
            _guard.StandardInput.Close();
            await _guard.WaitForExitAsync();
            _guard.Dispose();
        }
        else if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await RunAsync(PostgresBinaries.Command("pg_ctl", "stop", "-w", "-s", "-D", Data, "-m", "immediate"));
        }

        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// Stops the server and removes its folder when our end of the pipe closes, which it does even when the tests are killed.
    /// Windows has no such shell; there a server may outlive tests that were killed.
    /// </summary>
    private Process? Guard() => OperatingSystem.IsWindows() ? null : Process.Start(PostgresBinaries.Command(
        "sh",
        "-c",
        """trap '' INT TERM HUP; read -r _; "$1/pg_ctl" stop -s -D "$2/data" -m immediate >"$2/stop" 2>&1; rm -rf "$2" """,
        "guard",
        PostgresBinaries.Folder!,
        _folder));

    private static async Task RunAsync(ProcessStartInfo command)
    {
        command.RedirectStandardOutput = command.RedirectStandardError = true;
        using var process = Process.Start(command)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command.ArgumentList)} failed: {await output}{await errors}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
