using Ironclad.Benchmarks.Load;
using Ironclad.Benchmarks.World;
using Ironclad.Emulator.Control;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks.Tests;

/// <summary>The relay at work as in its container: without rights, without cultures, with one folder that it can write.</summary>
public sealed class ConfinedRelayTests
{
    private const int LargerThanOneMessage = 5 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task It_brings_a_value_and_a_large_signed_document_to_the_Agreement()
    {
        if (Confinement.WhyNot is { } why)
            Assert.Ignore($"Nothing can be confined here. {why}");
        await using var stores = new StoreRoom();
        await using var services = await BothServices.StartAsync();
        var contract = services.Launch(1).Single();
        var run = new Run(IsShort: true, stores, Relay: null, TestContext.Out.WriteLine);
        await using var relay = await RelayRun.PrepareAsync(run, StoreKind.Sqlite, services, confined: true, ("Operations__AdminKey", new string('k', 32)));
        relay.Process.Start();
        await relay.Process.ReadyAsync();
        using var connection = await Connection.OpenAsync(relay.Address);

        await services.Ironclad.Control.SetAttributes(contract.WorkflowId, EndToEnd.Value(4321m));
        await DeliverAsync("workflow_attribute_updated");
        await relay.SettledAsync(Patience);
        var value = services.ValueOf(contract);
        await services.Ironclad.Control.Complete(contract.WorkflowId, new Completion { PaddingBytes = LargerThanOneMessage });
        await DeliverAsync("workflow_completed");
        await relay.SettledAsync(Patience);

        Assert.That(value, Is.EqualTo(4321m));
        Assert.That(await relay.Process.AnswersAsync("/ops/sign-in"), Is.True, "a form, whose token is encrypted with a key that is kept");
        Assert.That(services.HasDocument(contract, LargerThanOneMessage), Is.True);

        Task DeliverAsync(string name) =>
            connection.SendAsync(DeliveryPress.Print(services.Key, DeliveryPress.NewEventId(), contract.WorkflowId, name).Request);
    }
}
