using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Ironclad.Budgets;

/// <summary>
/// How many requests a minute the relay makes at most: configuration section <c>Ironclad:Budgets</c>. The defaults are the limits that
/// Ironclad documents for a company; a demo tenant has lower ones, which the relay learns from Ironclad's answers.
/// </summary>
internal sealed class BudgetOptions
{
    public const string Section = "Ironclad:Budgets";

    [Range(1, 100_000)]
    public int WorkflowReads { get; set; } = 400;

    /// <summary>The plug-in's launches count against the same limit.</summary>
    [Range(1, 100_000)]
    public int WorkflowWrites { get; set; } = 40;

    [Range(1, 100_000)]
    public int Signing { get; set; } = 50;

    [Range(1, 100_000)]
    public int RecordReads { get; set; } = 600;

    /// <summary>Webhooks, verification key, writes to records: the lowest of their limits.</summary>
    [Range(1, 100_000)]
    public int Other { get; set; } = 200;

    /// <summary>Background work calls only while no more than this part of a budget is used up.</summary>
    [Range(0.05, 1)]
    public double BackgroundShare { get; set; } = 0.75;

    /// <summary>A call waits so long for its turn; if it would take longer, its event goes back to the inbox until then.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:20")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a refusal that names no wait stops all calls; each further one in a row twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan FirstClosing { get; set; } = TimeSpan.FromSeconds(5);
}
