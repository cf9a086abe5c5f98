namespace Ironclad.RelayApi.Pairs;

/// <summary>A pair starts and stops with its relay, which alone listens for the signals of the operating system.</summary>
internal sealed class PairLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
