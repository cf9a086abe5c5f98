using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;
using Ironclad.Reliability.Stores;

namespace Ironclad.Benchmarks;

/// <summary>Runs measurement after measurement, tells what came of it and writes it down.</summary>
internal sealed class Session(Order order, TextWriter console, TimeProvider clock)
{
    /// <returns>Whether everything that was measured had its effect.</returns>
    public async Task<bool> RunAsync()
    {
        var holds = true;
        using var relay = order.IsShort ? null : await PublishedRelay.PublishAsync();
        await using var stores = new StoreRoom();
        foreach (var measurement in order.Measurements)
        {
            var began = clock.GetUtcNow();
            var report = await measurement.RunAsync(new Run(order.IsShort, stores, relay, Tell));
            var page = await ResultPage.OfAsync(report, order.Text, began, clock.GetUtcNow() - began);
            await console.WriteLineAsync(page);
            if (order.Results is { } folder)
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, $"{measurement.Name}.md"), page);
            }

            holds &= report.Broken.Count == 0;
        }

        return holds;
    }

    private void Tell(string line) => console.WriteLine($"{clock.GetUtcNow():HH:mm:ss} {line}");
}
