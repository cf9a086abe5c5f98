using System.Runtime.InteropServices;
using System.Text.Json;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Operations.CommandLine;
using Ironclad.RelayApi.Setup.Doctor;

namespace Ironclad.RelayApi.Setup.SupportBundles;

/// <summary>Gathers a bundle: what this machine knows, and what the running relay answers, if it does.</summary>
internal sealed class BundleContents(SupportBundle bundle)
{
    private const int LatestEntries = 500;
    private const string OperatorsReason = "By an operator";

    public void AddMachine(IConfiguration settings, DateTimeOffset now)
    {
        bundle.Add("about.json", Json(new
        {
            Relay = RelayVersion.Text,
            Made = now,
            Runtime = RuntimeInformation.FrameworkDescription,
            System = RuntimeInformation.OSDescription,
            Architecture = RuntimeInformation.OSArchitecture.ToString(),
        }));
        bundle.Add("settings.txt", RedactedSettings.Print(settings));
    }

    public void AddFindings(IReadOnlyList<Finding> findings) => bundle.Add("doctor.jsonl", Lines(findings));

    public async Task AddRelayAsync(RelayClient relay, CancellationToken cancellation)
    {
        bundle.Add("health.json", await relay.HealthAsync(cancellation));
        bundle.Add("status.json", Json(await relay.GetAsync<RelayStatus>("/status", cancellation)));
        bundle.Add("jobs.jsonl", Lines(await relay.GetAsync<JobLine[]>("/jobs", cancellation)));
        var found = await relay.PostAsync<FoundEntries>("/journal/find", new FindRequest { AtMost = LatestEntries }, cancellation);
        bundle.Add("journal.jsonl", Lines(found.Entries.Select(Plain)));
        bundle.Add("journal-summary.jsonl", Lines(found.Entries.CountBy(entry => (entry.EventName, entry.State))
            .Select(group => new { Event = group.Key.EventName, group.Key.State, Entries = group.Value })));
    }

    public void AddAbsence(string reason) => bundle.Add("relay.txt", reason);

    /// <summary>What an operator gave as a reason is in the operator's own words.</summary>
    private static JournalLine Plain(JournalLine entry) =>
        entry.Decision?.StartsWith(OperatorsReason, StringComparison.Ordinal) == true ? entry with { Decision = $"{OperatorsReason}." } : entry;

    private static string Lines<T>(IEnumerable<T> values) => string.Join('\n', values.Select(Json));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, OperatorJson.Options);
}
