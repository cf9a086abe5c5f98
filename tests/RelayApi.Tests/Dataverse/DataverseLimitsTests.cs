using System.ServiceModel;
using Azure.Core;
using Dataverse.Emulator;
using Dataverse.Emulator.Limits;
using Dataverse.Emulator.Trouble;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Limits;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Tests.Dataverse;

/// <summary>The connection against an emulator that enforces service protection; both have the same clock.</summary>
internal sealed class DataverseLimitsTests
{
    private FakeTimeProvider _time;
    private DataverseEmulator _dataverse;
    private ServiceProvider _relay;

    private BudgetUse Use => _relay.GetRequiredService<DataverseLimits>().Use.Single();

    [SetUp]
    public Task Start() => StartAsync(new ServiceProtectionLimits());

    [TearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _dataverse.DisposeAsync();
    }

    [TestCase(4, 4)]
    [TestCase(100, 52)]
    public async Task As_many_calls_are_under_way_as_Dataverse_recommends_and_never_more_than_52(int recommended, int atOnce)
    {
        _dataverse.Traffic.RecommendedParallelism = recommended;
        await CallAsync();
        _dataverse.Traffic.Hold();

        var calls = Enumerable.Range(0, 200).Select(_ => CallAsync()).ToList();
        await _dataverse.Traffic.UnderWay(atOnce);
        Assert.That((Use.Running, Use.Waiting), Is.EqualTo((atOnce, 200 - atOnce)));
        _dataverse.Traffic.Release();
        await Task.WhenAll(calls);

        Assert.That(_dataverse.Traffic.MostAtOnce, Is.EqualTo(atOnce));
        Assert.That(_dataverse.Organization.Calls.Count(call => call.ErrorCode == 0), Is.EqualTo(201));
    }

    [Test]
    public async Task Before_Dataverse_has_recommended_anything_a_burst_begins_low()
    {
        _dataverse.Traffic.Hold();

        var calls = Enumerable.Range(0, 50).Select(_ => CallAsync()).ToList();
        await _dataverse.Traffic.UnderWay(AdaptiveParallelism.AtFirst);

        Assert.That(Use.Running, Is.EqualTo(AdaptiveParallelism.AtFirst));
        _dataverse.Traffic.Release();
        await Task.WhenAll(calls);
    }

    [Test]
    public async Task Background_work_takes_half_of_the_calls_at_a_time()
    {
        await CallAsync();
        _dataverse.Traffic.Hold();
        List<Task> background;
        using (BackgroundWork.Begin())
            background = [.. Enumerable.Range(0, 20).Select(_ => CallAsync())];
        await _dataverse.Traffic.UnderWay(4);
        Assert.That((Use.Parallelism, Use.Running), Is.EqualTo((8, 4)));

        List<Task> events = [.. Enumerable.Range(0, 4).Select(_ => CallAsync())];
        await _dataverse.Traffic.UnderWay(8);

        _dataverse.Traffic.Release();
        await Task.WhenAll([.. background, .. events]);
    }

    [TestCase(FaultKind.TooManyRequests)]
    [TestCase(FaultKind.TooMuchExecutionTime)]
    [TestCase(FaultKind.TooManyConcurrentRequests)]
    public async Task One_fault_of_service_protection_pauses_the_whole_connection(FaultKind kind)
    {
        await CallAsync();
        _dataverse.Organization.Faults.Add(new PlannedFault(kind) { RetryAfter = TimeSpan.FromSeconds(60) });
        Assert.ThrowsAsync<FaultException<OrganizationServiceFault>>(CallAsync);

        for (var second = 0; second < 50; second += 5, _time.Advance(TimeSpan.FromSeconds(5)))
            Assert.ThrowsAsync<OverLimitException>(CallAsync);

        Assert.That(_dataverse.Organization.Calls.Count(), Is.EqualTo(2));
        Assert.That((Use.Parallelism, Use.ClosedUntil), Is.EqualTo((4, (DateTimeOffset?)_time.GetUtcNow().AddSeconds(10))));
        _time.Advance(TimeSpan.FromSeconds(10));
        await CallAsync();
    }

    [Test]
    public async Task A_burst_beyond_the_requests_of_five_minutes_is_spread_and_never_refused()
    {
        await Stop();
        await StartAsync(new ServiceProtectionLimits { Requests = 60 }, ("Dataverse:MaxCallsInFiveMinutes", "50"));
        var began = _time.GetUtcNow();

        for (var called = 0; called < 200;)
        {
            var waits = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WaitAfterCallAsync()));
            called += waits.Count(wait => wait == TimeSpan.Zero);
            _time.Advance(waits.Max());
        }

        Assert.That(_dataverse.Organization.Calls.Select(call => call.ErrorCode), Has.Exactly(200).Items.And.All.Zero);
        Assert.That(_time.GetUtcNow() - began, Is.InRange(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20)));
    }

    private async Task StartAsync(ServiceProtectionLimits limits, params (string Key, string Value)[] settings)
    {
        _time = new FakeTimeProvider(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));
        _dataverse = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions { Clock = _time, Limits = limits });
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Concat([("Dataverse:Url", _dataverse.BaseAddress.AbsoluteUri), ("Dataverse:MaxParallelCalls", "52")])
                .ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2)).Build());
        services.AddSingleton(DelegatedTokenCredential.Create((_, _) => new AccessToken(_dataverse.AdminToken, DateTimeOffset.MaxValue)));
        _relay = services.AddDataverse().BuildServiceProvider(validateScopes: true);
    }

    private async Task CallAsync() =>
        await _relay.GetRequiredService<DataverseConnection>().ExecuteAsync<WhoAmIResponse>(new WhoAmIRequest(), default);

    /// <returns>How long the budget says to wait; zero when the call was made.</returns>
    private async Task<TimeSpan> WaitAfterCallAsync()
    {
        try
        {
            await CallAsync();
            return TimeSpan.Zero;
        }
        catch (OverLimitException over)
        {
            return over.Wait;
        }
    }
}
