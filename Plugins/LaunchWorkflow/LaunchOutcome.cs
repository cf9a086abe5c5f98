using Ironclad.Launching;
using Ironclad.Plugins.Ironclad;
using Ironclad.Texts;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>What became of a launch.</summary>
internal abstract record LaunchOutcome
{
    private const int UnprocessableContent = 422;

    /// <summary>For the trace: ids and codes only.</summary>
    public abstract string Summary { get; }

    public static LaunchOutcome Of(LaunchRequest request, LaunchAnswer launch) =>
        launch.TokenDenied ? OfToken(launch.Answer) : OfLaunch(request, launch.Answer);

    private static Pending OfToken(IroncladAnswer answer) => answer switch
    {
        { Kind: AnswerKind.TimedOut } => PendingText.TimedOutBeforeLaunch,
        { Kind: AnswerKind.Unreachable } => PendingText.Unreachable,
        { Status: 408 or 429 or >= 500 } => PendingText.Busy(answer.Status),
        { IsSuccess: true } => PendingText.Unreadable(answer.Status),
        { Status: 400 or 401 or 403 } => PendingText.CredentialRefused(answer.Status, answer.Text("error")),
        _ => PendingText.Unexpected(answer.Status),
    };

    private static LaunchOutcome OfLaunch(LaunchRequest request, IroncladAnswer answer) => answer switch
    {
        { Kind: AnswerKind.TimedOut } => PendingText.TimedOut,
        { Kind: AnswerKind.Unreachable } => PendingText.Unreachable,
        { IsSuccess: true } when answer.Text("id") is { Length: > 0 } id =>
            new Launched(id, answer.Text("title"), answer.Text("status"), answer.Text("step")),
        { IsSuccess: true } => PendingText.Unreadable(answer.Status),
        { Status: 400 or UnprocessableContent, Body: not null } => Refused.Of(request, answer),
        { Status: 400 or UnprocessableContent } => PendingText.Unreadable(answer.Status),
        { Status: 401 or 403 } => PendingText.CredentialRefused(answer.Status, answer.Text("code")),
        { Status: 408 or 429 or >= 500 } => PendingText.Busy(answer.Status),
        _ => PendingText.Unexpected(answer.Status),
    };
}

internal sealed record Launched(string WorkflowId, string? Title, string? Status, string? Step) : LaunchOutcome
{
    public override string Summary => $"launched workflow {WorkflowId}, status {Status}, step {Step}";
}

/// <summary>Ironclad could not be asked, or its answer is not known. The row is kept, with the reason on it.</summary>
/// <param name="Reason">What happened, what will happen, and who must act.</param>
internal sealed record Pending(Message Reason) : LaunchOutcome
{
    public override string Summary => $"pending: {Reason}";
}
