using System.CommandLine;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>reconcile</c>.</summary>
internal static class SweepCommands
{
    public static Command Reconcile(OperatorCommand commands)
    {
        var dryRun = OperatorCommand.DryRun();
        var since = SelectionOptions.Moment("--since", "Compares what changed then or later; by default, since the last run.");
        return commands.Of(
            "reconcile", "Compares Ironclad and Dataverse and heals what differs. Exit code 1 when a human is needed.", [since, dryRun],
            async (parsed, relay, printer, cancellation) => JobCommands.Tell(
                await relay.PostAsync<JobAnswer>(
                    "/reconcile", new ReconcileRequest(parsed.GetValue(since), parsed.GetValue(dryRun)), cancellation),
                printer));
    }
}
