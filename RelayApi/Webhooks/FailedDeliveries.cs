using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>
/// Counts refused signatures by sender, minute by minute. Genuine deliveries cost nothing, so that Ironclad is never held up,
/// not even where a proxy makes everybody come from one address.
/// </summary>
internal sealed class FailedDeliveries(IOptions<WebhookOptions> options, TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Enough for any honest minute; whoever comes after that shares one budget.
    private const int MostSenders = 10_000;
    private const int NetworkBytes = 8;

    private volatile Minute _minute = new(default, []);

    public bool IsBudgetSpent(IPAddress? sender) => Current().Failures.GetValueOrDefault(Key(sender)) >= options.Value.FailuresPerMinute;

    public SenderBudget Count(IPAddress? sender)
    {
        var minute = Current();
        var key = Key(sender);
        if (minute.Failures.Count >= MostSenders && !minute.Failures.ContainsKey(key))
            key = IPAddress.None;
        var failures = minute.Failures.AddOrUpdate(key, 1, (_, before) => before + 1);
        var budget = options.Value.FailuresPerMinute;
        return failures < budget ? SenderBudget.Left : failures == budget ? SenderBudget.JustSpent : SenderBudget.Spent;
    }

    public TimeSpan UntilNextMinute()
    {
        var left = Current().Ends - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private Minute Current()
    {
        var (minute, now) = (_minute, time.GetUtcNow());
        if (now < minute.Ends)
            return minute;
        var next = new Minute(now + Window, []);
        var winner = Interlocked.CompareExchange(ref _minute, next, minute);
        return winner == minute ? next : winner;
    }

    /// <summary>One customer of an IPv6 provider has a whole network of 64 bits.</summary>
    private static IPAddress Key(IPAddress? sender)
    {
        if (sender is null)
            return IPAddress.None;
        if (sender.IsIPv4MappedToIPv6)
            return sender.MapToIPv4();
        if (sender.AddressFamily != AddressFamily.InterNetworkV6)
            return sender;
        var bytes = sender.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }

    private sealed record Minute(DateTimeOffset Ends, ConcurrentDictionary<IPAddress, int> Failures);
}

internal enum SenderBudget
{
    Left,
    JustSpent,
    Spent,
}
