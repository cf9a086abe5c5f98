using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Nobody sees the rows of an open transaction, and nobody who reads waits for it.</summary>
public sealed class IsolationTests
{
    [Test]
    public async Task A_reader_sees_the_committed_state_while_a_plugin_is_still_busy()
    {
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        AppDomain.CurrentDomain.SetData(nameof(IsolationTests), (entered, leave));
        var service = Organizations.With(new SolutionZip().Step<PlugIns.Wait>(unsecure: nameof(IsolationTests))).AsAdministrator();
        var creating = Task.Factory.StartNew(() => service.Create(new Entity("new_thing")), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        entered.Wait();

        var during = service.RetrieveMultiple(new QueryExpression("new_thing")).Entities.Count;
        leave.Set();
        await creating;
        var after = service.RetrieveMultiple(new QueryExpression("new_thing")).Entities.Count;

        Assert.That((during, after), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Writers_at_the_same_time_lose_nothing()
    {
        var service = Organizations.With(new SolutionZip()).AsAdministrator();

        Parallel.For(0, 200, index => service.Create(new Entity("new_thing") { ["new_name"] = $"{index}" }));

        var rows = service.RetrieveMultiple(new QueryExpression("new_thing") { ColumnSet = new ColumnSet("new_number") }).Entities;
        Assert.That(rows.Select(row => row["new_number"]).Distinct().Count(), Is.EqualTo(200));
    }
}
