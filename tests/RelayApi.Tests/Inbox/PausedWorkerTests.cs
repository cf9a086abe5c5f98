using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>The kill switch.</summary>
internal sealed class PausedWorkerTests
{
    [Test]
    public async Task A_paused_worker_takes_nothing()
    {
        await using var worker = await WorkerUnderTest.StartAsync(("Inbox:Paused", "true"));
        await worker.StoreAsync("e1");

        await worker.RunAsync();

        Assert.That(worker.Handled, Is.Empty);
        Assert.That((await worker.EntryAsync("e1")).State, Is.EqualTo(EntryState.Waiting));
    }

    [Test]
    public async Task A_worker_that_is_paused_while_it_works_ends_the_entry_in_hand_and_goes_on_when_the_pause_ends()
    {
        await using var worker = await WorkerUnderTest.StartAsync();
        await worker.StoreAsync("e1");
        await worker.StoreAsync("e2");
        worker.Handler = (_, _) =>
        {
            worker.Configuration["Inbox:Paused"] = "true";
            return Task.FromResult(HandlerResult.Changed("Done."));
        };

        await worker.RunAsync();
        Assert.That(worker.Handled, Is.EqualTo(new[] { "e1" }));

        worker.Configuration["Inbox:Paused"] = "false";
        await worker.RunAsync();
        Assert.That(worker.Handled, Is.EqualTo(new[] { "e1", "e2" }));
    }
}
