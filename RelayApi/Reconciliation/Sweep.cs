using System.Globalization;
using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Reconciliation;

/// <summary>What one comparison of both systems found, and what became of it.</summary>
internal sealed record Sweep(int Compared, IReadOnlyList<Difference> Found)
{
    public JobReport Report(DateTimeOffset since, bool dryRun) =>
        new(Summary(since, dryRun)) { Details = [.. Found.Select(difference => difference.ToString())] };

    private string Summary(DateTimeOffset since, bool dryRun)
    {
        var healed = Found.Count(difference => difference.IsHealed);
        var result = Found.Count == 0 ? "no difference"
            : dryRun ? $"{Found.Count} differ, none was healed in this dry run"
            : $"{Found.Count} differed, {healed} healed, {Found.Count - healed} left for people, see the log";
        return string.Create(CultureInfo.InvariantCulture, $"Compared {Compared} that changed since {since.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {result}.");
    }
}
