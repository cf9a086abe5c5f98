namespace Ironclad.RelayApi.LogKeeping;

/// <summary>What the relay's own log names the work by that is done now; log entries in Dataverse carry it too.</summary>
internal static class LogCorrelation
{
    private static readonly AsyncLocal<string?> Name = new();

    public static string? Current => Name.Value;

    /// <summary>Every log entry until the end of the scope belongs to this work.</summary>
    public static IDisposable Begin(string correlation)
    {
        var scope = new Scope(Name.Value);
        Name.Value = correlation;
        return scope;
    }

    private sealed class Scope(string? before) : IDisposable
    {
        public void Dispose() => Name.Value = before;
    }
}
