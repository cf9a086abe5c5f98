using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>Why Ironclad did not answer a command with what was asked: the cause, and who must do what.</summary>
internal static class CommandProblem
{
    /// <param name="scope">What the token had to be good for.</param>
    public static Message Of(AuthorizedAnswer refused, string scope) => refused.Answer switch
    {
        { Kind: AnswerKind.TimedOut } => CommandText.NotAsked(new Phrase("Commands.NoAnswer")),
        { Kind: AnswerKind.Unreachable } => CommandText.NotAsked(new Phrase("Commands.NoConnection")),
        { Status: 408 or 429 or >= 500 } busy => CommandText.NotAsked(Http(busy)),
        { Status: 401 or 403 } answer => Credential(answer, scope),
        { Status: 400 } answer when refused.TokenDenied => Credential(answer, scope),
        { Status: 404 } => CommandText.WorkflowUnknown,
        var other => CommandText.Unexpected(Http(other)),
    };

    private static Message Credential(IroncladAnswer answer, string scope) => CommandText.CredentialRefused(
        PlainWords.Code(answer.Text("code") ?? answer.Text("error")) is { } code ? $"{Http(answer)}, {code}" : Http(answer), scope);

    private static string Http(IroncladAnswer answer) => FormattableString.Invariant($"HTTP {answer.Status}");
}
