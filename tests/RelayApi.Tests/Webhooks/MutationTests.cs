using System.Collections.Concurrent;
using Ironclad.Deliveries;
using Ironclad.RelayApi.Tests.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Webhooks;

/// <summary>Thousands of deliveries that were changed on their way, or made up, against the real relay.</summary>
internal sealed class MutationTests
{
    private const int Seed = 20260730;
    private const int Deliveries = 4000;
    private const int AtATime = 8;

    private readonly WebhookKey _key = new();

    [OneTimeTearDown]
    public void Forget() => _key.Dispose();

    [Test]
    public async Task Every_mutated_delivery_gets_the_answer_it_deserves_and_nothing_forged_is_stored()
    {
        using var folder = new TemporaryFolder();
        await using var ironclad = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(_key.PublicPem));
        await using var relay = await RelayUnderTest.StartAsync(ironclad.Address, folder.InboxPath);
        using var mutator = new DeliveryMutator(Seed, _key, genuine: 60);
        using var http = new HttpClient(MutatedDelivery.Handler());
        var deliveries = Enumerable.Range(0, Deliveries).Select(_ => mutator.Next()).ToList();
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (delivery, cancellation) =>
        {
            using var response = await http.SendAsync(delivery.ToRequest(relay.WebhookAddress), cancellation);
            if (!delivery.Allows((int)response.StatusCode))
                wrong.Add($"{delivery.Mutation}: {(int)response.StatusCode} instead of {delivery.ExpectedStatus}");
        });

        Assert.That(wrong.Distinct().Order(), Is.Empty);
        var accepted = deliveries.Where(delivery => delivery.ExpectedStatus == 202).Select(delivery => delivery.EventId!).ToHashSet();
        Assert.That(accepted, Is.SubsetOf(mutator.Genuine.Select(genuine => genuine.EventId)));
        Assert.That(await relay.StoredAsync(), Is.EquivalentTo(accepted));
    }
}
