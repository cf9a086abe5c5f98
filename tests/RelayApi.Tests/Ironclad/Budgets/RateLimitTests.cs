using Ironclad.RelayApi.Ironclad.Budgets;

namespace Ironclad.RelayApi.Tests.Ironclad.Budgets;

internal sealed class RateLimitTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 30, 12, 0, 0, TimeSpan.Zero);

    [TestCase("40", 40)]
    [TestCase("1785412840", 40)]
    [TestCase("1785412840000", 40)]
    public void The_moment_of_the_next_count_is_read_in_each_unit(string reset, int seconds) => Assert.That(
        Told(("X-RateLimit-Limit", "400"), ("X-RateLimit-Remaining", "17"), ("X-RateLimit-Reset", reset)),
        Is.EqualTo(new RateLimit(400, 17, Now.AddSeconds(seconds))));

    [TestCase("x-ratelimit-remaining: 3")]
    [TestCase("X-RateLimit-Remaining: 3; X-RateLimit-Reset: soon")]
    [TestCase("X-RateLimit-Remaining: -3; X-RateLimit-Reset: 4")]
    [TestCase("")]
    public void Headers_that_do_not_say_what_is_left_and_until_when_say_nothing(string headers) =>
        Assert.That(Told([.. headers.Split("; ").Where(line => line.Length > 0).Select(Split)]), Is.Null);

    [Test]
    public void Numbers_beyond_all_measure_do_no_harm()
    {
        var told = Told(("X-RateLimit-Remaining", long.MaxValue.ToString()), ("X-RateLimit-Reset", long.MaxValue.ToString()))!;

        Assert.That(told, Has.Property("Remaining").EqualTo(int.MaxValue).And.Property("Limit").Null);
    }

    private static (string, string) Split(string line) => (line.Split(": ")[0], line.Split(": ")[1]);

    private static RateLimit? Told(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
            response.Headers.Add(name, value);
        return RateLimit.Of(response, Now);
    }
}
