using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Solution.Preflight;

/// <summary>What the environment said to the solution, in lines for the person who asked.</summary>
/// <param name="IsAsked">Whether the environment gave an answer at all.</param>
internal sealed record StagingAnswer(bool IsAsked, bool IsPassed, IReadOnlyList<string> Lines)
{
    public static StagingAnswer NotAsked(string reason) => new(IsAsked: false, IsPassed: false, [reason]);

    public static StagingAnswer Of(StageSolutionResults results)
    {
        var missing = results.MissingDependencies ?? [];
        var passed = results.StageSolutionStatus == StageSolutionStatus.Passed && missing.Count == 0;
        return new(IsAsked: true, passed,
        [
            Solution(results.SolutionDetails),
            .. missing.Select(Missing),
            .. (results.SolutionValidationResults ?? []).Select(Found),
            passed ? "The environment would take it. Nothing was imported." : "The environment would refuse it. Nothing was imported.",
        ]);
    }

    private static string Solution(SolutionDetails? details) => details is null
        ? "The environment says nothing about the solution."
        : $"{details.SolutionUniqueName} {details.SolutionVersion}, {(details.IsManaged ? "managed" : "unmanaged")}; {Installed(details)}.";

    private static string Installed(SolutionDetails details) =>
        string.IsNullOrEmpty(details.PreviousSolutionVersion) ? "not installed yet" : $"{details.PreviousSolutionVersion} is installed";

    private static string Missing(MissingDependency missing) =>
        $"Missing: {missing.RequiredComponentType} {missing.RequiredComponentSchemaName} of the solution {Name(missing.RequiredSolutionName)}, needed by "
        + $"{missing.DependentComponentType} {missing.DependentComponentSchemaName}. Install that solution first.";

    private static string Name(string? solution) => solution is null or "" ? "that has it" : solution;

    private static string Found(SolutionValidationResult found)
    {
        var code = found.ErrorCode == 0 ? "" : $" 0x{found.ErrorCode.ToString("X8", CultureInfo.InvariantCulture)}";
        return $"{found.SolutionValidationResultType}{code}: {string.Join(" ", new[] { found.Message, found.AdditionalInfo }.Where(text => !string.IsNullOrEmpty(text)))}";
    }
}
