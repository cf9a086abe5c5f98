using System.Text.RegularExpressions;
using Ironclad.RelayApi.Operations.CommandLine;
using Microsoft.Extensions.Configuration;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>What the documentation tells people to type, the command line understands.</summary>
internal sealed partial class CommandsDocumentTests
{
    private static IEnumerable<string> Told =>
        TableRow().Matches(Checkout.Text("RelayApi/README.md")).SelectMany(row => Quoted().Matches(row.Groups["commands"].Value)).Select(Command)
            .Concat(Called().Matches(Checkout.Text("RelayApi/Docs/install.md")).Select(Command))
            .Distinct();

    [TestCaseSource(nameof(Told))]
    public void What_is_told_is_understood(string command) => Assert.That(ErrorsOf(command), Is.Empty);

    [TestCase("journal --sate SetAside", "'--sate' is neither an option nor an event id. --help lists the options.")]
    [TestCase("reconcile --sinse 2026-07-30", "Unrecognized command or argument '--sinse'.")]
    public void What_is_spelled_wrong_is_named(string command, string error) => Assert.That(ErrorsOf(command), Does.Contain(error));

    [Test]
    public void The_commands_are_found() => Assert.That(Told.Count(), Is.GreaterThan(15));

    /// <summary>The files that are told of are the reader's.</summary>
    private static string[] ErrorsOf(string command)
    {
        string[] words = [.. Word().Matches(command.Replace('…', 'x')).Select(word => word.Value.Trim('"'))];
        return [.. OperatorCommands.Parse(words, new ConfigurationBuilder().Build()).Errors.Select(error => error.Message)
            .Where(error => !error.StartsWith("File does not exist", StringComparison.Ordinal))];
    }

    private static string Command(Match match) => match.Groups["command"].Value;

    /// <summary>The first column of the table of commands.</summary>
    [GeneratedRegex(@"^\| (?<commands>`(?!dotnet)[a-z][^|]*`) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();

    [GeneratedRegex("`(?<command>[a-z][^`]*)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("(^|`)ironclad-relay (?<command>[a-z][^`\n]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Called();

    /// <summary>As a shell takes a line apart; an id in angle brackets is one word.</summary>
    [GeneratedRegex("""
        "[^"]*"|<[^>]*>|\S+
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
