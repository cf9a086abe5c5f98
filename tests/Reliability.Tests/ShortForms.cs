using Ironclad.Reliability.Scenarios;
using Ironclad.Reliability.Stores;

namespace Ironclad.Reliability.Tests;

/// <summary>Every scenario in its short form, on every store that is to be had here.</summary>
[NonParallelizable]
internal sealed class ShortForms
{
    private const int Seed = 1;
    private readonly StoreRoom _stores = new();

    private static IEnumerable<TestCaseData> Cases() =>
        from scenario in CommandLine.All
        from store in new CommandLine().Stores
        select new TestCaseData(scenario.Name, store).SetName($"{scenario.Title}, {store}");

    [OneTimeTearDown]
    public async Task Stop() => await _stores.DisposeAsync();

    [TestCaseSource(nameof(Cases))]
    public async Task Nothing_is_lost_doubled_or_out_of_order(string name, StoreKind store)
    {
        var scenario = CommandLine.All.Single(candidate => candidate.Name == name);
        if ((StoreRoom.WhyMissing(store) ?? scenario.WhyNot(store)) is { } reason)
            Assert.Ignore(reason);

        var finding = await scenario.RunAsync(new Run(store, _stores.Maker(store), IsFull: false, Seed) { Progress = new TestProgress() });

        Assert.Multiple(() =>
        {
            Assert.That(finding.Problems, Is.Empty);
            Assert.That(finding.Holds);
            Assert.That(finding.Tally.Expected, Is.Positive);
        });
    }

    private sealed class TestProgress : IProgress<string>
    {
        public void Report(string value) => TestContext.Progress.WriteLine(value);
    }
}
