using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Limits;

internal sealed class AdaptiveParallelismTests
{
    private readonly FakeTimeProvider _time = new();

    private DateTimeOffset Now => _time.GetUtcNow();

    [Test]
    public void It_begins_low_and_takes_the_first_recommendation_at_once()
    {
        var parallelism = new AdaptiveParallelism(48);
        Assert.That(parallelism.Current, Is.EqualTo(AdaptiveParallelism.AtFirst));

        parallelism.Recommended(20, Now);

        Assert.That(parallelism.Current, Is.EqualTo(20));
    }

    [TestCase(4, 4)]
    [TestCase(500, 48)]
    [TestCase(0, 1)]
    public void The_recommendation_is_kept_within_one_and_the_setting(int recommended, int current)
    {
        var parallelism = new AdaptiveParallelism(48);

        parallelism.Recommended(recommended, Now);

        Assert.That(parallelism.Current, Is.EqualTo(current));
    }

    [Test]
    public void Throttling_halves_it_down_to_one()
    {
        var parallelism = new AdaptiveParallelism(48);
        parallelism.Recommended(20, Now);

        Assert.That(Throttled(parallelism, 6), Is.EqualTo(new[] { 10, 5, 2, 1, 1, 1 }));
    }

    [Test]
    public void It_grows_back_one_by_one_slowly_to_what_is_recommended()
    {
        var parallelism = new AdaptiveParallelism(48);
        parallelism.Recommended(8, Now);
        parallelism.Throttled(Now);

        var grown = new List<int>();
        for (var stretch = 0; stretch < 6; stretch++)
        {
            _time.Advance(AdaptiveParallelism.GrowsAfter);
            for (var call = 0; call < 100; call++)
            {
                parallelism.Succeeded(Now);
                parallelism.Recommended(8, Now);
            }

            grown.Add(parallelism.Current);
        }

        Assert.That(grown, Is.EqualTo(new[] { 5, 6, 7, 8, 8, 8 }));
    }

    [Test]
    public void It_does_not_grow_before_its_time_however_many_calls_succeed()
    {
        var parallelism = new AdaptiveParallelism(48);
        parallelism.Recommended(8, Now);
        parallelism.Throttled(Now);
        _time.Advance(AdaptiveParallelism.GrowsAfter - TimeSpan.FromTicks(1));

        for (var call = 0; call < 1000; call++)
            parallelism.Succeeded(Now);

        Assert.That(parallelism.Current, Is.EqualTo(4));
    }

    [Test]
    public void A_server_that_recommends_less_is_followed_at_once_and_one_that_recommends_more_slowly()
    {
        var parallelism = new AdaptiveParallelism(48);
        parallelism.Recommended(8, Now);
        parallelism.Recommended(3, Now);
        Assert.That(parallelism.Current, Is.EqualTo(3));

        parallelism.Recommended(8, Now);
        Assert.That(parallelism.Current, Is.EqualTo(3));
        _time.Advance(AdaptiveParallelism.GrowsAfter);
        parallelism.Succeeded(Now);
        Assert.That(parallelism.Current, Is.EqualTo(4));
    }

    private int[] Throttled(AdaptiveParallelism parallelism, int times) => [.. Enumerable.Range(0, times).Select(_ =>
    {
        parallelism.Throttled(Now);
        return parallelism.Current;
    })];
}
