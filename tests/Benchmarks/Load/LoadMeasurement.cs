using Ironclad.Benchmarks.Results;
using Ironclad.Benchmarks.World;

namespace Ironclad.Benchmarks.Load;

/// <summary>The whole relay under load, on every store that can be had, each time on a new one.</summary>
internal sealed class LoadMeasurement : IMeasurement
{
    private const int Workflows = 200;

    private const string SharedCores =
        "The load generator, both emulators, PostgreSQL and the relay share the cores of this one machine; the generator is a process of its own, "
        + "with 16 kept connections that each send the next delivery when the last is answered. Deliveries are signed beforehand.";

    public string Name => "load";

    public async Task<Report> RunAsync(Run run)
    {
        var ledger = new WriteWatch();
        await using var services = await BothServices.StartAsync(ledger.Look);
        run.Tell("launching and signing");
        var contracts = services.Launch(run.Pick(Workflows, 20));
        var broken = new List<string>();
        var acknowledgements = await new Acknowledgements(run, services, contracts, broken).MeasureAsync();
        var endToEnd = await new EndToEnd(run, services, contracts, broken).MeasureAsync();
        var crm = await new EventToCrm(run, services, contracts, ledger).MeasureAsync(broken);
        return new Report("The relay under load", [acknowledgements with { Remarks = [SharedCores, .. acknowledgements.Remarks, .. Run.Skipped] }, endToEnd, crm], broken);
    }
}
