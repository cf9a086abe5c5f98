using System.Threading.Channels;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Inbox;

internal sealed class LeaseKeeperTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);
    private static readonly LaneLease Lease = new("w1", Guid.NewGuid());

    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task A_lease_is_renewed_well_before_it_ends_as_long_as_the_work_runs_and_no_longer()
    {
        var store = new RenewalsOnly();
        var keeper = new LeaseKeeper(store, Lease, Duration, _time, default);
        for (var third = 0; third < 6; third++)
        {
            _time.Advance(Duration / 3);
            Assert.That(await store.Renewals.Reader.ReadAsync(), Is.EqualTo(Lease));
        }

        await keeper.DisposeAsync();
        _time.Advance(Duration);

        Assert.That(store.Renewals.Reader.TryRead(out _), Is.False);
    }

    [Test]
    public async Task Work_whose_lease_is_lost_is_cancelled()
    {
        await using var keeper = new LeaseKeeper(new RenewalsOnly { Holds = false }, Lease, Duration, _time, default);
        var cancelled = new TaskCompletionSource();
        await using var registration = keeper.Lost.Register(cancelled.SetResult);

        _time.Advance(Duration / 3);

        await cancelled.Task;
        Assert.That(keeper.Lost.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task A_renewal_that_fails_ends_neither_the_work_nor_the_renewing()
    {
        var store = new RenewalsOnly { Failing = true };
        await using var keeper = new LeaseKeeper(store, Lease, Duration, _time, default);
        _time.Advance(Duration / 3);
        await store.Renewals.Reader.ReadAsync();
        store.Failing = false;

        for (var third = 0; third < 6; third++)
        {
            _time.Advance(Duration / 3);
            await store.Renewals.Reader.ReadAsync();
        }

        Assert.That(keeper.Lost.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Work_is_cancelled_when_its_lease_could_not_be_renewed_until_it_ran_out()
    {
        var store = new RenewalsOnly { Failing = true };
        await using var keeper = new LeaseKeeper(store, Lease, Duration, _time, default);
        var cancelled = new TaskCompletionSource();
        await using var registration = keeper.Lost.Register(cancelled.SetResult);

        for (var third = 0; third < 3; third++)
        {
            Assert.That(cancelled.Task.IsCompleted, Is.False);
            _time.Advance(Duration / 3);
            await store.Renewals.Reader.ReadAsync();
        }

        await cancelled.Task;
        Assert.That(keeper.Lost.IsCancellationRequested, Is.True);
    }

    private sealed class RenewalsOnly : IInbox
    {
        public Channel<LaneLease> Renewals { get; } = Channel.CreateUnbounded<LaneLease>();

        public bool Holds { get; init; } = true;

        public bool Failing { get; set; }

        public async Task<bool> RenewAsync(LaneLease lease, TimeSpan leaseDuration, CancellationToken cancellation)
        {
            var failing = Failing;
            await Renewals.Writer.WriteAsync(lease, cancellation);
            return failing ? throw new IOException("The database is gone.") : Holds;
        }

        public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, TimeSpan leaseDuration, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<Attempt?> StartAttemptAsync(LaneLease lease, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<LaneProgress> CompleteAsync(LaneLease lease, Attempt attempt, Completion completion, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<bool> ReleaseAsync(LaneLease lease, TimeSpan wait, FailedAttempt? failed, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
