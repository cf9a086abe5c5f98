namespace Ironclad.RelayApi.Limits;

/// <summary>
/// What the server says is left until it counts anew: others use the same budget, and their calls are seen nowhere else.
/// </summary>
internal sealed class Allowance
{
    /// <summary>The server tells its moment in whole seconds, so that one moment looks like several.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    private int _remaining;
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>Answers overtake each other, so within one count the smallest is the newest.</summary>
    public void Told(int remaining, DateTimeOffset until)
    {
        if (until - _until > Rounding)
            (_remaining, _until) = (remaining, until);
        else if (_until - until <= Rounding)
            _remaining = Math.Min(_remaining, remaining);
    }

    /// <param name="running">Calls without an answer yet; the server may not have counted them.</param>
    /// <returns>How long until more than <paramref name="keep"/> are left; null when that depends on the running calls.</returns>
    public TimeSpan? UntilMoreThan(int keep, int running, DateTimeOffset now)
    {
        if (now >= _until || _remaining - running > keep)
            return TimeSpan.Zero;
        return _remaining > keep && running > 0 ? null : _until - now;
    }
}
