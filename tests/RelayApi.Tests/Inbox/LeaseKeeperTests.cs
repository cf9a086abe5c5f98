using System.Threading.Channels;
using Ironclad.RelayApi.Inbox.Worker;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Inbox;

internal sealed class LeaseKeeperTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task A_lease_is_renewed_well_before_it_ends_as_long_as_the_work_runs_and_no_longer()
    {
        var renewals = new Renewals();
        var keeper = new LeaseKeeper(renewals.RenewAsync, Duration, _time, default);
        for (var third = 0; third < 6; third++)
        {
            _time.Advance(Duration / 3);
            Assert.That(await renewals.Made.Reader.ReadAsync(), Is.True);
        }

        await keeper.DisposeAsync();
        _time.Advance(Duration);

        Assert.That(renewals.Made.Reader.TryRead(out _), Is.False);
    }

    [Test]
    public async Task Work_whose_lease_is_lost_is_cancelled()
    {
        await using var keeper = new LeaseKeeper(new Renewals { Holds = false }.RenewAsync, Duration, _time, default);
        var cancelled = new TaskCompletionSource();
        await using var registration = keeper.Lost.Register(cancelled.SetResult);

        _time.Advance(Duration / 3);

        await cancelled.Task;
        Assert.That(keeper.Lost.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task A_renewal_that_fails_ends_neither_the_work_nor_the_renewing()
    {
        var renewals = new Renewals { Failing = true };
        await using var keeper = new LeaseKeeper(renewals.RenewAsync, Duration, _time, default);
        _time.Advance(Duration / 3);
        await renewals.Made.Reader.ReadAsync();
        renewals.Failing = false;

        for (var third = 0; third < 6; third++)
        {
            _time.Advance(Duration / 3);
            await renewals.Made.Reader.ReadAsync();
        }

        Assert.That(keeper.Lost.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Work_is_cancelled_when_its_lease_could_not_be_renewed_until_it_ran_out()
    {
        var renewals = new Renewals { Failing = true };
        await using var keeper = new LeaseKeeper(renewals.RenewAsync, Duration, _time, default);
        var cancelled = new TaskCompletionSource();
        await using var registration = keeper.Lost.Register(cancelled.SetResult);

        for (var third = 0; third < 3; third++)
        {
            Assert.That(cancelled.Task.IsCompleted, Is.False);
            _time.Advance(Duration / 3);
            await renewals.Made.Reader.ReadAsync();
        }

        await cancelled.Task;
        Assert.That(keeper.Lost.IsCancellationRequested, Is.True);
    }

    private sealed class Renewals
    {
        public Channel<bool> Made { get; } = Channel.CreateUnbounded<bool>();

        public bool Holds { get; init; } = true;

        public bool Failing { get; set; }

        public async Task<bool> RenewAsync()
        {
            var failing = Failing;
            await Made.Writer.WriteAsync(true);
            return failing ? throw new IOException("The database is gone.") : Holds;
        }
    }
}
