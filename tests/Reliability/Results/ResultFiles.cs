using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ironclad.Reliability.Results;

/// <summary>
/// One JSON file for each scenario and store, and a table of all of them for readers: a run of one scenario leaves the others as they are.
/// </summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string folder, Outcome outcome)
    {
        Directory.CreateDirectory(folder);
        var name = $"{outcome.Scenario}-{outcome.Store.ToLowerInvariant()}.json";
        File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(outcome, Json) + "\n");
        File.WriteAllText(Path.Combine(folder, "README.md"), Page(Read(folder)));
    }

    private static List<Outcome> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<Outcome>(File.ReadAllText(file), Json)!),
    ];

    private static string Page(List<Outcome> outcomes)
    {
        var page = new StringBuilder(
            """
            # Reliability: the last runs

            Effects that Ironclad's ledger calls for (values, statuses, notes, documents, journal entries) against those that Dataverse's
            ledger holds. An approval whose delivery Ironclad gave up leaves no note, since nothing else tells when it was decided; it counts
            as not expected. Made by `dotnet run -c Release --project tests/Reliability -- all --full --results tests/Reliability/results`.

            | Scenario | Store | Form | Expected | Found | Lost | Doubled | Out of order | Unhandled | Took | Held |
            |---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var outcome in outcomes)
        {
            page.AppendLine(
                $"| {outcome.Title} | {outcome.Store} | {outcome.Form} | {outcome.Expected} | {outcome.Found} | {outcome.Lost} | {outcome.Doubled} "
                + $"| {outcome.OutOfOrder} | {outcome.Unhandled} | {outcome.Seconds:0} s | {(outcome.Holds ? "yes" : "**no**")} |");
        }

        foreach (var outcome in outcomes)
            Detail(page, outcome);
        return page.ToString();
    }

    private static void Detail(StringBuilder page, Outcome outcome)
    {
        page.AppendLine().AppendLine($"## {outcome.Title}, {outcome.Store}").AppendLine();
        page.AppendLine(string.Join(" · ", outcome.Facts.Select(fact => $"{fact.Key}: {fact.Value}")));
        page.AppendLine().AppendLine(
            $"{outcome.Began:yyyy-MM-dd HH:mm} UTC, seed {outcome.Seed}. {outcome.Machine.Processor}, {outcome.Machine.Cores} cores, "
            + $"{outcome.Machine.Memory}; {outcome.Machine.System}; {outcome.Machine.Runtime}.");
        foreach (var problem in outcome.Problems)
            page.AppendLine().AppendLine($"* {problem}");
    }
}
