using System.CommandLine;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>reconcile</c> and <c>webhook</c>.</summary>
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

    public static Command Webhook(OperatorCommand commands)
    {
        var webhook = commands.Of(
            "webhook", "Whether Ironclad still delivers to this relay. Exit code 1 when a human is needed.", [],
            async (_, relay, printer, cancellation) =>
                JobCommands.Tell(await relay.GetAsync<JobAnswer>("/webhook", cancellation), printer));
        webhook.Add(commands.Of(
            "enable", "Makes Ironclad deliver again after it disabled the webhook, and reconciles the gap.", [],
            async (_, relay, printer, cancellation) => JobCommands.Tell(
                await relay.PostAsync<JobAnswer>("/webhook/enable", new EnableWebhookRequest(), cancellation), printer)));
        return webhook;
    }
}
