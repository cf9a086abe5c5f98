using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ironclad.EndToEnd.Tests.Leaks;

/// <summary>Keeps every line of every log with its scopes, values and exception, whoever writes it and at whatever level.</summary>
internal sealed class EveryLine : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Writer(EveryLine all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => all._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            all._scopes.ForEachScope((scope, list) => list.Add(Text(scope)), scopes);
            all.Lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {Text(state)} {string.Join(' ', scopes)} {exception}");
        }

        private static string Text(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(' ', values.Select(value => $"{value.Key}={One(value.Value)}"))
            : $"{state}";

        // A log that keeps values apart from text writes them out.
        private static string One(object? value) => value is IEnumerable<string> several ? string.Join(',', several) : $"{value}";
    }
}
