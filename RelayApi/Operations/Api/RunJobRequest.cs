namespace Ironclad.RelayApi.Operations.Api;

internal sealed record RunJobRequest(string Job, bool DryRun = false);

/// <param name="Summary">What the run came to; unless it is a dry run, that it begins.</param>
internal sealed record JobAnswer(string Job, string Summary, string? HumanNeeded, IReadOnlyList<string> Details);
