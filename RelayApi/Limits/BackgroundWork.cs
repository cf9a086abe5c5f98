namespace Ironclad.RelayApi.Limits;

/// <summary>
/// Marks what nobody waits for (sweeps, relaunches). Its calls come after those of events and use only a part of each budget,
/// so that the rest is there for events and for the users of the same Ironclad company and Dataverse environment.
/// </summary>
internal static class BackgroundWork
{
    private static readonly AsyncLocal<bool> Flag = new();

    public static bool IsOn => Flag.Value;

    /// <summary>Every call until the end of the scope is background work.</summary>
    public static IDisposable Begin()
    {
        var scope = new Scope(Flag.Value);
        Flag.Value = true;
        return scope;
    }

    private sealed class Scope(bool before) : IDisposable
    {
        public void Dispose() => Flag.Value = before;
    }
}
