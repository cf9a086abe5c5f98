using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ironclad.RelayApi.Watchdog;

/// <summary>
/// Registers the relay in Ironclad and takes it out again: one address with all its events. Both can be repeated, also when an answer
/// was lost, because what counts is what Ironclad has afterwards.
/// </summary>
internal sealed class WebhookRegistrar(
    OwnWebhook own, IWebhookApi ironclad, IOptions<IroncladOptions> options, IConfiguration configuration)
{
    /// <param name="address">Null for the one that the settings or Ironclad name.</param>
    public async Task<JobReport> RegisterAsync(Uri? address, bool dryRun, CancellationToken cancellation)
    {
        var target = WebhookAddress.Check(address ?? await KnownAsync(cancellation), options.Value.WebhookUrl);
        var there = await own.AtAsync(target, cancellation);
        if (dryRun)
            return new JobReport(there is null ? "It would be registered." : IsRight(there) ? "It is registered." : "Its registration would be corrected.");
        if (there is null && await CreateAsync(target, cancellation))
            return await ReportAsync("It is registered now.", cancellation);
        there ??= await own.AtAsync(target, cancellation)
            ?? throw new HandlerException(FailureKind.Retry, "Ironclad has no such webhook right after it was made. Repeat the command.");
        if (IsRight(there) && Headers() is null)
            return await ReportAsync("It is registered already.", cancellation);
        await ironclad.ChangeAsync(there.Id, Terms(target, there.Events ?? []), cancellation);
        return await ReportAsync(IsRight(there) ? "It is registered already; Ironclad was given the header again." : "Its registration is corrected.", cancellation);
    }

    public async Task<JobReport> RemoveAsync(Uri? address, bool dryRun, CancellationToken cancellation)
    {
        var there = address is null ? await OnlyOneAsync(cancellation) : await own.AtAsync(address, cancellation);
        if (there is null)
            return new JobReport("Ironclad has no webhook for this relay.");
        if (dryRun)
            return new JobReport("It would be removed.");
        try
        {
            await ironclad.DeleteAsync(there.Id, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && failure is not IroncladException { IsNotFound: false })
        {
            // The answer was lost, or somebody else was quicker.
            if (await own.AtAsync(new Uri(there.TargetUrl!), cancellation) is not null)
                throw;
        }

        return new JobReport("It is removed; Ironclad delivers nothing more to this relay.");
    }

    /// <returns>False when Ironclad has it already, or may have it.</returns>
    private async Task<bool> CreateAsync(Uri target, CancellationToken cancellation)
    {
        try
        {
            await ironclad.CreateAsync(Terms(target, []), cancellation);
            return true;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // The answer was lost, or somebody else was quicker: Ironclad has one registration for each address.
            if (await own.AtAsync(target, cancellation) is null)
                throw;
            return false;
        }
    }

    private async Task<Uri?> KnownAsync(CancellationToken cancellation) =>
        options.Value.WebhookUrl ?? (await OnlyOneAsync(cancellation) is { TargetUrl: { } known } ? new Uri(known) : null);

    private async Task<Webhook?> OnlyOneAsync(CancellationToken cancellation) => await own.FindAsync(cancellation) switch
    {
        [] => null,
        [var only] => only,
        var several => throw new WebhookAddressException($"{several.Count} webhooks in Ironclad end in {WebhookEndpoint.Path}. Name the address (url)."),
    };

    private static bool IsRight(Webhook webhook) => webhook.Status == WebhookStatus.Enabled && WebhookCheckup.Missing(webhook).Count == 0;

    /// <param name="more">What it is registered for beside the relay's own events: somebody wanted it.</param>
    private WebhookTerms Terms(Uri target, IReadOnlyList<string> more) => new(
        more.Contains("*") ? more : [.. EventTable.Handlers.Keys.Union(more)], target.AbsoluteUri, WebhookStatus.Enabled, Headers());

    private Dictionary<string, string>? Headers() =>
        configuration[$"{WebhookOptions.Section}:{nameof(WebhookOptions.AuthorizationHeader)}"] is { Length: > 0 } header
            ? new() { [HeaderNames.Authorization] = header }
            : null;

    /// <summary>A second one, of an address that the relay had before, would deliver everything twice or fail for ever.</summary>
    private async Task<JobReport> ReportAsync(string summary, CancellationToken cancellation) =>
        await own.FindAsync(cancellation) is { Count: > 1 } several
            ? new JobReport(summary)
            {
                HumanNeeded = $"{several.Count} webhooks in Ironclad end in {WebhookEndpoint.Path}. Remove those that are no relay's any more, or set "
                    + "Ironclad:WebhookUrl to the address of this relay's.",
                Details = [.. several.Select(webhook => webhook.TargetUrl!)],
            }
            : new JobReport(summary);
}
