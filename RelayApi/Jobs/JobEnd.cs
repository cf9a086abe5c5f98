namespace Ironclad.RelayApi.Jobs;

/// <summary>How a run of a job ended.</summary>
/// <param name="DueIn">How long until the job is due again.</param>
/// <param name="Report">For people: what the run found and did. No person data.</param>
/// <param name="Watermark">For the next run; null keeps what is there.</param>
internal sealed record JobEnd(TimeSpan DueIn, string Report, string? Watermark = null);
