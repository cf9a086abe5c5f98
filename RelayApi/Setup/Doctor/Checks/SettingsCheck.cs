using System.Runtime.CompilerServices;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The settings of this machine are complete and of the right kind.</summary>
internal sealed class SettingsCheck(IReadOnlyList<string> problems) : ICheck
{
    public string Link => Links.Settings;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var problem in problems)
            yield return new Finding(Link, FindingState.Failed, problem);
        if (problems.Count == 0)
            yield return new Finding(Link, FindingState.Fine, "They are complete.");
        else
            yield return new Finding("Everything else", FindingState.NotChecked, "It could not be looked at without the settings.");
    }
}
