using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>Goes through the checks one after the other; what hangs on a broken link is said to be not checked.</summary>
/// <param name="begins">Hears which link is looked at next.</param>
internal sealed class Examination(IReadOnlyList<ICheck> checks, Action<string> begins)
{
    private readonly HashSet<string> _broken = [];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var check in checks)
        {
            begins(check.Link);
            await foreach (var finding in FindingsAsync(check, cancellation))
            {
                if (finding.IsBroken)
                    _broken.Add(finding.Link);
                yield return finding;
            }
        }
    }

    private async IAsyncEnumerable<Finding> FindingsAsync(ICheck check, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (check.Needs.FirstOrDefault(_broken.Contains) is { } needed)
        {
            yield return new Finding(check.Link, FindingState.NotChecked, $"It could not be looked at without: {needed}.");
            yield break;
        }

        await using var findings = check.RunAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (finding, isLast) = await NextAsync(check, findings, cancellation);
            if (finding is not null)
                yield return finding;
            if (isLast)
                yield break;
        }
    }

    private static async Task<(Finding? Finding, bool IsLast)> NextAsync(
        ICheck check, IAsyncEnumerator<Finding> findings, CancellationToken cancellation)
    {
        try
        {
            return await findings.MoveNextAsync() ? (findings.Current, false) : (null, true);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return (new Finding(check.Link, FindingState.Failed, WithoutEvent(FailureClassifier.Classify(failure).Reason)), true);
        }
    }

    /// <summary>The reasons are written for an event that waits; here none does.</summary>
    private static string WithoutEvent(string reason) => reason
        .Replace(", then replay the event", "", StringComparison.Ordinal)
        .Replace("It is tried again; if it lasts", "If it lasts", StringComparison.Ordinal);
}
