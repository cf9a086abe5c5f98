using Ironclad.RelayApi.Inbox.Worker;

namespace Ironclad.RelayApi.Tests.Inbox;

internal sealed class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    [TestCase(1, 2)]
    [TestCase(2, 4)]
    [TestCase(9, 512)]
    [TestCase(10, 900)]
    [TestCase(1000, 900)]
    public void The_wait_doubles_up_to_the_longest(int attempt, int seconds) =>
        Assert.That(Backoff.Delay(attempt, First, Longest, chance: 0), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void Chance_takes_off_up_to_a_fifth() =>
        Assert.That(Backoff.Delay(1, TimeSpan.FromSeconds(10), Longest, chance: 1), Is.EqualTo(TimeSpan.FromSeconds(8)));
}
