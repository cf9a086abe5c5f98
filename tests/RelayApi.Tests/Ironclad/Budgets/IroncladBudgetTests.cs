using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Limits;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Ironclad.Budgets;

/// <summary>The relay's client against an emulator that enforces Ironclad's limits; both have the same clock.</summary>
internal sealed class IroncladBudgetTests
{
    private const string Unknown = "6a6b3fe555335a552adb8903";
    private const string Route = "GET /workflows/{id}";

    private FakeTimeProvider _time;
    private IroncladEmulator _ironclad;
    private IroncladClient _relay;

    [SetUp]
    public Task Start() => StartAsync(new RateLimitOptions());

    [TearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
    }

    [Test]
    public async Task A_thousand_reads_take_their_minutes_and_none_is_refused()
    {
        var began = _time.GetUtcNow();

        for (var read = 0; read < 1000;)
        {
            var waits = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => WaitAfterReadAsync()));
            read += waits.Count(wait => wait == TimeSpan.Zero);
            _time.Advance(waits.Max());
        }

        Assert.That(await RefusedAsync(), Is.Zero);
        Assert.That(_time.GetUtcNow() - began, Is.InRange(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3)));
    }

    [Test]
    public async Task What_other_integrations_use_up_is_learned_before_Ironclad_refuses()
    {
        await _ironclad.Control.UseLimit(Bucket.WorkflowsRead, 390);

        var wait = await ReadUntilOverAsync();

        Assert.That((await _ironclad.Control.Calls()).Count, Is.EqualTo(10));
        Assert.That(await RefusedAsync(), Is.Zero);
        _time.Advance(wait);
        await ReadAsync(1);
    }

    [Test]
    public async Task The_lower_limits_of_a_demo_tenant_are_learned()
    {
        await Stop();
        await StartAsync(new RateLimitOptions { Scale = 0.1 });

        await ReadUntilOverAsync();

        Assert.That((await _ironclad.Control.Calls()).Count, Is.EqualTo(40));
        Assert.That(await RefusedAsync(), Is.Zero);
    }

    [Test]
    public async Task Background_work_leaves_a_quarter_of_each_budget_to_events()
    {
        using (BackgroundWork.Begin())
            await ReadUntilOverAsync();
        Assert.That((await _ironclad.Control.Calls()).Count, Is.EqualTo(300));

        await ReadUntilOverAsync();
        Assert.That((await _ironclad.Control.Calls()).Count, Is.EqualTo(400));
        Assert.That(await RefusedAsync(), Is.Zero);
    }

    [TestCase(30, false, false, 30)]
    [TestCase(30, true, false, 30)]
    [TestCase(null, false, false, 5)]
    [TestCase(null, false, true, 5)]
    public async Task One_refusal_closes_the_budget_for_everybody(int? seconds, bool asDate, bool html, int closed)
    {
        await _ironclad.Control.AddFault(new Fault
        {
            Route = Route,
            Kind = html ? FaultKind.Html : FaultKind.Status,
            Status = 429,
            RetryAfterSeconds = seconds,
            RetryAfterAsDate = asDate,
            Probability = 1,
        });
        var refused = Assert.ThrowsAsync<IroncladException>(() => _relay.Api.GetWorkflowAsync(Unknown, default))!;
        Assert.That(refused.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(closed)));

        for (var second = 0; second < closed; second++, _time.Advance(TimeSpan.FromSeconds(1)))
        {
            if (closed - second > 5)
                Assert.That(await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => WaitAfterReadAsync())), Is.All.GreaterThan(TimeSpan.Zero));
        }

        Assert.That((await _ironclad.Control.Calls()).Count, Is.EqualTo(1));
        await _ironclad.Control.ClearFaults();
        await ReadAsync(1);
    }

    [Test]
    public async Task Of_all_who_waited_for_the_end_of_a_refusal_one_finds_out_that_it_goes_on()
    {
        await _ironclad.Control.AddFault(new Fault { Route = Route, Status = 429, RetryAfterSeconds = 4, Probability = 1 });
        Assert.ThrowsAsync<IroncladException>(() => _relay.Api.GetWorkflowAsync(Unknown, default));

        var waiting = Enumerable.Range(0, 16).Select(_ => Task.Run(() => _relay.Api.GetWorkflowAsync(Unknown, default))).ToList();
        await _relay.WaitingAsync(16);
        _time.Advance(TimeSpan.FromSeconds(4.1));
        await Task.WhenAny(waiting);

        Assert.That((await _ironclad.Control.Calls()).Count, Is.EqualTo(2));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.CatchAsync(() => Task.WhenAll(waiting));
    }

    private async Task StartAsync(RateLimitOptions limits)
    {
        _time = new FakeTimeProvider(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));
        _ironclad = await IroncladEmulator.StartAsync(new IroncladEmulatorOptions { TimeProvider = _time, RateLimits = true, RateLimit = limits });
        _relay = IroncladClient.Of(_ironclad, _time);
    }

    private async Task<int> RefusedAsync() => (await _ironclad.Control.Calls()).Count(call => call.Status == 429);

    private async Task ReadAsync(int times)
    {
        while (times > 0)
        {
            var wait = await WaitAfterReadAsync();
            _time.Advance(wait);
            times -= wait == TimeSpan.Zero ? 1 : 0;
        }
    }

    /// <summary>Reads a workflow that is not there: any answer but 429 counts as one.</summary>
    /// <returns>How long the budget says to wait; zero when the call was made.</returns>
    private async Task<TimeSpan> WaitAfterReadAsync()
    {
        try
        {
            await _relay.Api.GetWorkflowAsync(Unknown, default);
            return TimeSpan.Zero;
        }
        catch (IroncladException answered) when (answered.IsNotFound)
        {
            return TimeSpan.Zero;
        }
        catch (OverLimitException over)
        {
            return over.Wait;
        }
    }

    /// <returns>How long the budget says to wait then.</returns>
    private async Task<TimeSpan> ReadUntilOverAsync()
    {
        TimeSpan wait;
        do
            wait = await WaitAfterReadAsync();
        while (wait == TimeSpan.Zero);
        return wait;
    }
}
