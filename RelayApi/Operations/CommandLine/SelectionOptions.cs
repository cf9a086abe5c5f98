using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>How entries of the journal are named at the command line.</summary>
internal sealed class SelectionOptions
{
    private readonly Argument<string[]> _eventIds = new("event-id")
    {
        Description = "Event ids, as the log and the journal have them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<EntryState?> _state = new("--state") { Description = "Waiting, Done, Ignored or SetAside." };
    private readonly Option<string?> _event = new("--event") { Description = "For example workflow_completed." };
    private readonly Option<string?> _workflow = new("--workflow") { Description = "A workflow's id." };
    private readonly Option<Guid?> _agreement = new("--agreement") { Description = "An Agreement's id." };
    private readonly Option<string?> _correlation = new("--code") { Description = "The code of an attempt, as the log names it." };
    private readonly Option<DateTimeOffset?> _since = Moment("--since", "Received then or later, for example 2026-07-30T12:00Z.");
    private readonly Option<DateTimeOffset?> _until = Moment("--until", "Received before.");

    public SelectionOptions() => _eventIds.Validators.Add(NoOptions);

    public IEnumerable<Symbol> Symbols => [_eventIds, _state, _event, _workflow, _agreement, _correlation, _since, _until];

    public static Option<DateTimeOffset?> Moment(string name, string description) =>
        new(name) { Description = $"{description} Without an offset it is UTC.", CustomParser = Moment };

    public JournalSelection Of(ParseResult parsed) => new()
    {
        EventIds = parsed.GetValue(_eventIds) is { Length: > 0 } eventIds ? eventIds : null,
        State = parsed.GetValue(_state),
        Event = parsed.GetValue(_event),
        Workflow = parsed.GetValue(_workflow),
        Agreement = parsed.GetValue(_agreement),
        Correlation = parsed.GetValue(_correlation),
        Since = parsed.GetValue(_since),
        Until = parsed.GetValue(_until),
    };

    /// <summary>An option that is spelled wrong would be taken for an id, and nothing be found.</summary>
    private static void NoOptions(ArgumentResult argument)
    {
        foreach (var token in argument.Tokens.Where(token => token.Value.StartsWith('-')))
            argument.AddError($"'{token.Value}' is neither an option nor an event id. --help lists the options.");
    }

    private static DateTimeOffset? Moment(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        argument.AddError($"'{text}' is no time. Write it like 2026-07-30T12:00Z.");
        return null;
    }
}
