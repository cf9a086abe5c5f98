using System.CommandLine;
using Ironclad.RelayApi.Alerts;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>alerts</c> and <c>alerts test</c>.</summary>
internal static class AlertCommands
{
    public static Command Of(OperatorCommand commands)
    {
        var alerts = commands.Of(
            "alerts", "Lists what is wrong and what to do. Exit code 1 when something is.", [],
            async (_, relay, printer, cancellation) =>
            {
                var open = await relay.GetAsync<AlertLine[]>("/alerts", cancellation);
                foreach (var alert in open)
                    printer.Result(alert, $"{alert.Severity} since {Printer.Time(alert.Since)}: {alert.Text}", $"    {alert.Fix}");
                if (open.Length == 0)
                    printer.Total("Nothing is wrong.");
                return open.Length == 0 ? ExitCode.Fine : ExitCode.NotFine;
            });
        alerts.Add(Test(commands));
        return alerts;
    }

    private static Command Test(OperatorCommand commands) => commands.Of(
        "test", "Sends a test to each channel that is set. Exit code 1 when one does not take it, or none is set.", [],
        async (_, relay, printer, cancellation) =>
        {
            var tested = await relay.PostAsync<TestedChannel[]>("/alerts/test", new TestAlertsRequest(), cancellation);
            foreach (var channel in tested)
                printer.Result(channel, $"{channel.Channel}: {channel.Problem ?? "taken."}");
            if (tested.Length == 0)
                printer.Progress(
                    "No channel is set. Set Alerts:Email:Host, Alerts:Teams:Url or Alerts:Http:Url; RelayApi/Docs/observe.md tells how.");
            return tested.Length > 0 && tested.All(channel => channel.Problem is null) ? ExitCode.Fine : ExitCode.NotFine;
        });
}
