using System.CommandLine;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>webhook</c>: the relay's registration in Ironclad, through the running relay, which has the credential.</summary>
internal static class WebhookCommands
{
    public static Command Of(OperatorCommand commands)
    {
        var webhook = Status(commands, "webhook");
        webhook.Add(Status(commands, "status"));
        webhook.Add(Register(commands));
        webhook.Add(commands.Of(
            "enable", "Makes Ironclad deliver again after it disabled the webhook, and reconciles the gap.", [],
            async (_, relay, printer, cancellation) => JobCommands.Tell(
                await relay.PostAsync<JobAnswer>("/webhook/enable", new EnableWebhookRequest(), cancellation), printer)));
        webhook.Add(Remove(commands));
        return webhook;
    }

    private static Command Status(OperatorCommand commands, string name) => commands.Of(
        name, "Whether Ironclad still delivers to this relay. Exit code 1 when a human is needed.", [],
        async (_, relay, printer, cancellation) => JobCommands.Tell(await relay.GetAsync<JobAnswer>("/webhook", cancellation), printer));

    private static Command Register(OperatorCommand commands)
    {
        var url = Url("The relay's public address, which ends in /webhooks/ironclad. Default: Ironclad:WebhookUrl, else what is registered.");
        var dryRun = OperatorCommand.DryRun();
        return commands.Of(
            "register", "Registers the relay in Ironclad with all its events, or corrects its registration. Safe to repeat.", [url, dryRun],
            async (parsed, relay, printer, cancellation) => JobCommands.Tell(
                await relay.PostAsync<JobAnswer>(
                    "/webhook/register", new WebhookRequest(parsed.GetValue(url), parsed.GetValue(dryRun)), cancellation),
                printer));
    }

    private static Command Remove(OperatorCommand commands)
    {
        var url = Url("The registered address, needed where several end in /webhooks/ironclad.");
        var dryRun = OperatorCommand.DryRun();
        return commands.Of(
            "remove", "Takes the relay's registration out of Ironclad, which then delivers nothing more. Safe to repeat.", [url, dryRun],
            async (parsed, relay, printer, cancellation) => JobCommands.Tell(
                await relay.PostAsync<JobAnswer>(
                    "/webhook/remove", new WebhookRequest(parsed.GetValue(url), parsed.GetValue(dryRun)), cancellation),
                printer));
    }

    private static Option<Uri?> Url(string description) => new("--url")
    {
        Description = description,
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens.Single().Value, UriKind.Absolute, out var url))
                return url;
            argument.AddError($"'{argument.Tokens.Single().Value}' is no address. Write it like https://relay.example.com/webhooks/ironclad.");
            return null;
        },
    };
}
