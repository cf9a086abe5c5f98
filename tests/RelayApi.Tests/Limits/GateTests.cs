using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Limits;

internal sealed class GateTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private FakeTimeProvider _time;

    [SetUp]
    public void Start() => _time = new FakeTimeProvider();

    [Test]
    public async Task Beyond_the_limit_a_call_waits_for_its_turn_when_that_is_near()
    {
        using var gate = Gate(limit: 2);
        await CallAsync(gate, 2);
        _time.Advance(56 * Second);

        var third = gate.EnterAsync(default);
        Assert.That((third.IsCompleted, gate.Use.Waiting), Is.EqualTo((false, 1)));
        _time.Advance(4.5 * Second);

        (await third).Dispose();
    }

    [Test]
    public async Task Beyond_the_limit_a_call_is_told_at_once_when_its_turn_is_far()
    {
        using var gate = Gate(limit: 2);
        await CallAsync(gate, 2);
        _time.Advance(20 * Second);

        var over = Assert.ThrowsAsync<OverLimitException>(() => gate.EnterAsync(default))!;

        Assert.That(over.Wait, Is.EqualTo(40 * Second));
        Assert.That(over.Message, Is.EqualTo("The test's budget is used up or closed; the call was not made and has its turn again in 40 s"));
        Assert.That(gate.Use.Waiting, Is.Zero);
    }

    [Test]
    public async Task Those_who_wait_count_for_the_turn_of_the_next()
    {
        using var gate = Gate(limit: 2);
        await CallAsync(gate, 1);
        _time.Advance(20 * Second);
        await CallAsync(gate, 1);
        _time.Advance(36 * Second);

        var near = gate.EnterAsync(default);
        var over = Assert.ThrowsAsync<OverLimitException>(() => gate.EnterAsync(default))!;

        Assert.That(over.Wait, Is.EqualTo(24 * Second), "The place of the first is taken, the second's comes free then.");
        _time.Advance(4.5 * Second);
        (await near).Dispose();
    }

    [Test]
    public async Task Background_work_uses_only_its_share()
    {
        using var gate = Gate(limit: 10);
        using (BackgroundWork.Begin())
        {
            await CallAsync(gate, 5);
            Assert.ThrowsAsync<OverLimitException>(() => gate.EnterAsync(default));
        }

        await CallAsync(gate, 5);
        Assert.That(gate.Use.Used, Is.EqualTo(10));
    }

    [Test]
    public async Task Events_go_before_background_work_that_came_first()
    {
        using var gate = Gate(limit: 10, parallelism: 1);
        var running = await gate.EnterAsync(default);
        var background = InBackground(() => gate.EnterAsync(default));
        var events = gate.EnterAsync(default);

        running.Dispose();
        var passage = await events;
        Assert.That(background.IsCompleted, Is.False);
        passage.Dispose();
        (await background).Dispose();
    }

    [Test]
    public async Task No_more_calls_are_under_way_than_the_server_recommends()
    {
        using var gate = Gate(limit: 100, parallelism: 48);
        gate.Recommended(4);

        var calls = Enumerable.Range(0, 10).Select(_ => gate.EnterAsync(default)).ToList();

        Assert.That((gate.Use.Running, gate.Use.Waiting), Is.EqualTo((4, 6)));
        for (var call = 0; call < 10; call++)
        {
            (await calls[call]).Dispose();
            Assert.That(gate.Use.Running, Is.LessThanOrEqualTo(4));
        }
    }

    [Test]
    public async Task After_a_refusal_nobody_calls_until_then_one_tries_and_then_all()
    {
        using var gate = Gate(limit: 100);
        using (var refused = await gate.EnterAsync(default))
            Assert.That(refused.Refused(30 * Second), Is.EqualTo(30 * Second));
        Assert.That(gate.Parallelism, Is.Zero);
        Assert.That(Assert.ThrowsAsync<OverLimitException>(() => gate.EnterAsync(default))!.Wait, Is.EqualTo(30 * Second));

        _time.Advance(30 * Second);
        Assert.That(gate.Parallelism, Is.EqualTo(1));
        var first = await gate.EnterAsync(default);
        var second = gate.EnterAsync(default);
        Assert.That(second.IsCompleted, Is.False);

        first.Succeeded();
        (await second).Dispose();
        Assert.That(gate.Parallelism, Is.EqualTo(int.MaxValue));
    }

    [Test]
    public async Task A_refusal_sends_those_home_who_would_wait_too_long()
    {
        using var gate = Gate(limit: 100, parallelism: 1);
        var running = await gate.EnterAsync(default);
        var waiting = gate.EnterAsync(default);

        running.Refused(60 * Second);

        Assert.That(Assert.ThrowsAsync<OverLimitException>(() => waiting)!.Wait, Is.EqualTo(60 * Second));
    }

    [Test]
    public async Task Refusals_without_a_wait_close_it_longer_each_time_up_to_the_longest()
    {
        using var gate = Gate(limit: 100);
        var closed = new List<double>();
        for (var refusal = 0; refusal < 6; refusal++)
        {
            using var passage = await gate.EnterAsync(default);
            var wait = passage.Refused(null);
            closed.Add(wait.TotalSeconds);
            _time.Advance(wait);
        }

        Assert.That(closed, Is.EqualTo(new[] { 5, 10, 20, 40, 60, 60 }));
    }

    [Test]
    public async Task Calls_that_were_under_way_together_count_as_one_refusal()
    {
        using var gate = Gate(limit: 100, parallelism: 48);
        gate.Recommended(8);
        var calls = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => gate.EnterAsync(default)));

        foreach (var call in calls)
        {
            Assert.That(call.Refused(null), Is.EqualTo(5 * Second));
            call.Dispose();
        }

        Assert.That(gate.Use.Parallelism, Is.EqualTo(4));
    }

    [Test]
    public async Task What_others_use_up_is_missing_here_until_the_server_counts_anew()
    {
        using var gate = Gate(limit: 40);
        await CallAsync(gate, 1);
        gate.Told(limit: 40, remaining: 2, until: _time.GetUtcNow() + (50 * Second));

        var both = new[] { await gate.EnterAsync(default), await gate.EnterAsync(default) };
        gate.Told(40, 0, _time.GetUtcNow() + (50 * Second));
        both[0].Dispose();
        both[1].Dispose();
        Assert.That(Assert.ThrowsAsync<OverLimitException>(() => gate.EnterAsync(default))!.Wait, Is.EqualTo(50 * Second));

        _time.Advance(50 * Second);
        await CallAsync(gate, 1);
    }

    [Test]
    public async Task Background_work_leaves_room_for_what_others_may_still_need()
    {
        using var gate = Gate(limit: 40);
        gate.Told(40, remaining: 20, until: _time.GetUtcNow() + (30 * Second));

        Assert.ThrowsAsync<OverLimitException>(() => InBackground(() => gate.EnterAsync(default)));
        await CallAsync(gate, 1);
    }

    [Test]
    public async Task A_company_with_lower_limits_is_called_less()
    {
        using var gate = Gate(limit: 40);
        gate.Told(limit: 10, remaining: 10, until: _time.GetUtcNow());

        await CallAsync(gate, 10);

        Assert.ThrowsAsync<OverLimitException>(() => gate.EnterAsync(default));
    }

    [Test]
    public async Task Whoever_gives_up_waiting_takes_no_place()
    {
        using var gate = Gate(limit: 100, parallelism: 1);
        var running = await gate.EnterAsync(default);
        using var cancellation = new CancellationTokenSource();
        var cancelled = gate.EnterAsync(cancellation.Token);
        var tooLong = gate.EnterAsync(default);

        await cancellation.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => cancelled);
        _time.Advance(5 * Second);
        Assert.ThrowsAsync<OverLimitException>(() => tooLong);

        running.Dispose();
        (await gate.EnterAsync(default)).Dispose();
        Assert.That((gate.Use.Running, gate.Use.Waiting), Is.EqualTo((0, 0)));
    }

    private static async Task CallAsync(Gate gate, int times)
    {
        for (var call = 0; call < times; call++)
        {
            using var passage = await gate.EnterAsync(default);
            passage.Succeeded();
        }
    }

    private static async Task<T> InBackground<T>(Func<Task<T>> call)
    {
        using var background = BackgroundWork.Begin();
        return await call();
    }

    private Gate Gate(int limit, int? parallelism = null) => new(
        new BudgetTerms("The test's budget", limit, TimeSpan.FromMinutes(1))
        {
            BackgroundShare = 0.5,
            LongestWait = 5 * Second,
            FirstClosing = 5 * Second,
        },
        _time,
        parallelism is { } most ? new AdaptiveParallelism(most) : null);
}
