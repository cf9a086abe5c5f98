namespace Ironclad.RelayApi.Limits;

/// <summary>
/// After a refusal for want of budget nobody calls until the moment that the server names; then one call tries, and with its
/// success the gate is open again.
/// </summary>
internal sealed class Closing(TimeSpan first, TimeSpan longest)
{
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);
    private int _refusedInRow;

    /// <summary>How often it has closed; tells answers to calls from before from answers to calls from after.</summary>
    public int Count { get; private set; }

    public DateTimeOffset Until { get; private set; } = DateTimeOffset.MinValue;

    public bool TriesOne => _refusedInRow > 0;

    /// <param name="asked">The wait that the server asks for; without one each closing is twice as long as the last.</param>
    /// <returns>How long it is closed now.</returns>
    public TimeSpan Refused(int countAtBegin, TimeSpan? asked, DateTimeOffset now)
    {
        if (countAtBegin == Count)
        {
            Count++;
            _refusedInRow++;
        }

        var doubled = first * Math.Pow(2, Math.Clamp(_refusedInRow - 1, 0, 20));
        var wait = asked is { } wanted && wanted > TimeSpan.Zero
            ? Shorter(wanted, LongestAsked)
            : Shorter(doubled, longest);
        if (now + wait > Until)
            Until = now + wait;
        return Until - now;
    }

    public void Succeeded(int countAtBegin)
    {
        if (countAtBegin == Count)
            _refusedInRow = 0;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
