using System.CommandLine;
using Ironclad.RelayApi.Setup.Doctor;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary><c>doctor</c>: looks at each link with the settings of this machine, whether the relay runs or not.</summary>
internal static class DoctorCommand
{
    public static Command Of(OperatorCommand commands) => commands.WithoutRelay(
        "doctor",
        "Checks each link, with cause and fix, and changes nothing. Exit code 1 when one is broken, 3 when none is but not all could be checked.", [],
        async (parsed, printer, cancellation) =>
        {
            await using var relay = commands.Unstarted(parsed);
            var examination = new Examination(RelayChecks.Of(relay, commands.Address(parsed)), link => printer.Progress($"{link} ..."));
            var findings = new List<Finding>();
            await foreach (var finding in examination.RunAsync(cancellation))
            {
                printer.Result(finding, $"{Mark(finding.State)} {finding.Link}: {finding.Text}");
                findings.Add(finding);
            }

            printer.Total(Sum(findings));
            return Exit(findings);
        });

    private static string Mark(FindingState state) => state switch
    {
        FindingState.Fine => "[fine]       ",
        FindingState.Warning => "[look at]    ",
        FindingState.Failed => "[broken]     ",
        FindingState.NotChecked => "[not checked]",
    };

    private static string Sum(List<Finding> findings)
    {
        int Count(FindingState state) => findings.Count(finding => finding.State == state);

        return $"{Count(FindingState.Fine)} fine, {Count(FindingState.Warning)} to look at, {Count(FindingState.Failed)} broken, "
            + $"{Count(FindingState.NotChecked)} not checked.";
    }

    private static int Exit(List<Finding> findings) =>
        findings.Exists(finding => finding.State == FindingState.Failed) ? ExitCode.NotFine
        : findings.Exists(finding => finding.State == FindingState.NotChecked) ? ExitCode.NotChecked
        : ExitCode.Fine;
}
