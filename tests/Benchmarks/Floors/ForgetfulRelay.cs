using Ironclad.RelayApi;
using Ironclad.RelayApi.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Ironclad.Benchmarks.Floors;

/// <summary>The floor below the endpoint: the same relay, which reads, verifies and answers, and stores nothing.</summary>
internal static class ForgetfulRelay
{
    public const string Argument = "forgetful-relay";

    public static async Task<int> RunAsync()
    {
        await using var relay = RelayApp.Create([], builder =>
        {
            builder.Services.RemoveAll<IHostedService>();
            builder.Services.Replace(ServiceDescriptor.Singleton<IInbox, ForgetfulInbox>());
        });
        await relay.RunAsync();
        return 0;
    }

    private sealed class ForgetfulInbox : IInbox
    {
        public Task<bool> StoreAsync(NewEntry entry, CancellationToken cancellation) => Task.FromResult(true);

        public Task<IReadOnlyList<LaneLease>> ClaimAsync(int atMost, TimeSpan leaseDuration, CancellationToken cancellation) => throw Unexpected();

        public Task<Attempt?> StartAttemptAsync(LaneLease lease, int atMost, CancellationToken cancellation) => throw Unexpected();

        public Task<bool> RenewAsync(LaneLease lease, TimeSpan leaseDuration, CancellationToken cancellation) => throw Unexpected();

        public Task<LaneProgress> CompleteAsync(
            LaneLease lease, Attempt attempt, IReadOnlyList<Completion> completions, CancellationToken cancellation) => throw Unexpected();

        public Task<bool> ReleaseAsync(LaneLease lease, TimeSpan wait, FailedAttempt? failed, CancellationToken cancellation) => throw Unexpected();

        private static InvalidOperationException Unexpected() => new("Nothing works the entries of a relay that forgets them.");
    }
}
