namespace Ironclad.Reliability.World;

/// <summary>What the relay processes wrote, kept in a file; what nobody caught is counted.</summary>
internal sealed class RelayLog(string path) : IDisposable
{
    private static readonly string[] Uncaught = ["unhandled exception", "BackgroundService failed"];
    private readonly Lock _lock = new();
    private readonly StreamWriter _file = File.CreateText(path);
    private readonly List<string> _unhandled = [];

    public string Path => path;

    public IReadOnlyList<string> Unhandled
    {
        get
        {
            lock (_lock)
                return [.. _unhandled];
        }
    }

    public void Write(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            _file.WriteLine(line);
            if (Uncaught.Any(sign => line.Contains(sign, StringComparison.OrdinalIgnoreCase)))
                _unhandled.Add(line.Trim());
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _file.Dispose();
    }
}
