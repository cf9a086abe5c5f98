using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests;

/// <summary>Keeps what is logged, as "Level: text exception".</summary>
internal sealed class RecordingLogs(ConcurrentQueue<string> lines) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Recorder(lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Recorder(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category.StartsWith("Ironclad.RelayApi", StringComparison.Ordinal);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        }
    }
}
