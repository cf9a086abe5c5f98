using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Limits;

internal sealed class SlidingWindowTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SlidingWindow _window = new(TimeSpan.FromMinutes(1));

    private DateTimeOffset Now => _time.GetUtcNow();

    [Test]
    public void A_call_counts_until_a_window_after_its_answer()
    {
        _window.Begin();
        _time.Advance(TimeSpan.FromSeconds(90));
        Assert.That(_window.Used(Now), Is.EqualTo(1), "It has no answer yet.");

        _window.End(Now);
        _time.Advance(TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1));
        Assert.That(_window.Used(Now), Is.EqualTo(1));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.That(_window.Used(Now), Is.Zero);
    }

    [Test]
    public void The_wait_for_a_place_is_the_rest_of_the_window_of_the_call_that_makes_it()
    {
        Call();
        _time.Advance(TimeSpan.FromSeconds(10));
        Call();
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(_window.UntilAtMost(2, Now), Is.EqualTo(TimeSpan.Zero));
        Assert.That(_window.UntilAtMost(1, Now), Is.EqualTo(TimeSpan.FromSeconds(40)));
        Assert.That(_window.UntilAtMost(0, Now), Is.EqualTo(TimeSpan.FromSeconds(50)));
    }

    [Test]
    public void The_wait_for_the_place_of_a_call_without_an_answer_is_not_known()
    {
        Call();
        _window.Begin();

        Assert.That(_window.UntilAtMost(1, Now), Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(_window.UntilAtMost(0, Now), Is.Null);
    }

    [Test]
    public void No_minute_whenever_it_begins_holds_more_than_the_limit()
    {
        const int Limit = 40;
        var calls = new List<DateTimeOffset>();
        for (var tick = 0; tick < 3000; tick++, _time.Advance(TimeSpan.FromMilliseconds(100)))
        {
            if (_window.UntilAtMost(Limit - 1, Now) != TimeSpan.Zero)
                continue;
            calls.Add(Now);
            Call();
        }

        var fullest = calls.Max(first => calls.Count(call => call >= first && call - first < TimeSpan.FromMinutes(1)));
        Assert.That((fullest, calls.Count), Is.EqualTo((Limit, 5 * Limit)));
    }

    private void Call()
    {
        _window.Begin();
        _window.End(Now);
    }
}
