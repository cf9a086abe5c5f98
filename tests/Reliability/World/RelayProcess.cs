using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Ironclad.Reliability.World;

/// <summary>One instance of the relay as it ships: the built program in a process of its own, told apart by its address.</summary>
internal sealed class RelayProcess(Uri address, IReadOnlyDictionary<string, string> settings, RelayLog log) : IAsyncDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    /// <summary>The built program.</summary>
    public static readonly string Program = typeof(RelayProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Relay").Value!;

    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
    private Process? _process;

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Command { get; init; } = [Program];

    /// <summary>A command that starts the relay in turn; none starts it directly.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    public Uri Address => address;

    public int Id => _process!.Id;

    public bool IsRunning => _process is { HasExited: false };

    public void Start()
    {
        string[] command = [.. Through, "dotnet", .. Command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(Command[0]),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => log.Write(line.Data);
        _process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task ReadyAsync()
    {
        var asked = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync("/health/live"))
        {
            if (!IsRunning)
                throw new InvalidOperationException($"The relay ended with exit code {_process?.ExitCode} while it was starting; see {log.Path}.");
            if (TimeProvider.System.GetElapsedTime(asked) > LongestStart)
                throw new TimeoutException($"The relay did not start; see {log.Path}.");
            await Task.Delay(Glance);
        }
    }

    public async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var answer = await _http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception unavailable) when (unavailable is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>SIGKILL: nothing in the process runs any more.</summary>
    public void Kill() => _process!.Kill();

    public Task EndedAsync() => _process!.WaitForExitAsync();

    public void Freeze() => Signal(Stop);

    public void Thaw() => Signal(Continue);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is null)
            return;
        if (IsRunning)
            Kill();
        await EndedAsync();
        _process.Dispose();
    }

    private void Signal(int signal)
    {
        if (kill(_process!.Id, signal) != 0)
            throw new InvalidOperationException($"Signal {signal} did not reach the relay: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int process, int signal);
}
