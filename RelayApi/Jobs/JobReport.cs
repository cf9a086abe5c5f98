namespace Ironclad.RelayApi.Jobs;

/// <summary>What one run of a job came to: ids and numbers, no person data.</summary>
/// <param name="Summary">One line for the log and for the health page.</param>
internal sealed record JobReport(string Summary)
{
    /// <summary>How the report of a run begins that came to nothing.</summary>
    public const string Failed = "The last run failed.";

    private const string HumanMark = "A human is needed: ";

    /// <summary>What a human has to put right; null when nothing.</summary>
    public string? HumanNeeded { get; init; }

    /// <summary>One line for each thing that was found or done.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>When to run again, if not after the usual interval.</summary>
    public TimeSpan? RunAgainIn { get; init; }

    /// <summary>From where the next run goes on; null leaves it where it was.</summary>
    public string? Watermark { get; init; }

    /// <summary>What is kept of it.</summary>
    public string Text => HumanNeeded is null ? Summary : $"{Summary} {HumanMark}{HumanNeeded}";

    /// <summary>What a human has to put right, as a kept report says it; null when nothing.</summary>
    public static string? HumanPart(string? text) => text?.Split(HumanMark, 2) is [_, var needed] ? needed : null;

    public static bool NeedsHuman(string? text) => text?.Contains(HumanMark, StringComparison.Ordinal) == true;
}
