namespace Ironclad.Emulator.Webhooks.Deliveries;

/// <summary>
/// Up to ten retries over 13.6 hours (Ironclad docs: reference/webhooks). 48 s doubled each time is the series that fits:
/// ten of them are 13.64 h, and the failure counters of the recorded responses agree.
/// </summary>
internal static class RetrySchedule
{
    public const int Retries = 10;

    public static bool HasNext(int attempts) => attempts <= Retries;

    public static TimeSpan DelayAfter(int attempts) => TimeSpan.FromSeconds(48 * Math.Pow(2, attempts - 1));
}
