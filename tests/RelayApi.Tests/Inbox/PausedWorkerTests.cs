using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

internal sealed class PausedWorkerTests
{
    [Test]
    public async Task A_paused_worker_takes_nothing()
    {
        await using var worker = await WorkerUnderTest.StartAsync(("Inbox:Paused", "true"));
        await worker.StoreAsync("e1");

        await worker.Worker.StartAsync(default);
        worker.WakeUp.Ring();
        await worker.Worker.StopAsync(default);

        Assert.That(worker.Handled, Is.Empty);
        Assert.That((await worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Waiting));
    }
}
