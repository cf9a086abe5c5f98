using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>What became of a command, in the words of its custom API.</summary>
/// <param name="Message">For the user, in the user's language.</param>
/// <param name="Code">Of the error catalogue; empty when all is well.</param>
internal sealed record CommandOutcome(CommandResult Result, string Message, string Code = "")
{
    public static CommandOutcome Of(CommandResult result, Phrase text, Language language) => new(result, text.In(language));

    public static CommandOutcome Of(CommandResult result, Message problem, Language language) => new(result, problem.In(language), problem.Code);
}

/// <summary>The output Outcome of the custom APIs: scripts and flows compare with these words, so that none ever changes.</summary>
internal enum CommandResult
{
    Launched,

    /// <summary>Ironclad had the workflow already; the Agreement is linked to it now.</summary>
    Linked,

    /// <summary>The Agreement had its workflow already.</summary>
    AlreadyLaunched,

    /// <summary>Agreements of this type are not launched.</summary>
    NotConfigured,

    Refused,

    /// <summary>It goes on waiting; the relay launches it.</summary>
    Pending,

    Refreshed,

    Cancelled,

    /// <summary>The workflow was completed or cancelled before.</summary>
    AlreadyEnded,

    /// <summary>The Agreement has no workflow.</summary>
    NotLaunched,

    /// <summary>Ironclad did not do it; nothing was changed.</summary>
    Failed,

    /// <summary>Ironclad's answer did not come: whether it did it is not known.</summary>
    Unknown,
}
