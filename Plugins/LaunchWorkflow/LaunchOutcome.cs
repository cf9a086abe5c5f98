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

    public static LaunchOutcome Of(LaunchRequest request, AuthorizedAnswer launch) =>
        launch.TokenDenied ? OfToken(launch.Answer) : OfLaunch(request, launch.Answer);

    /// <summary>The outcome when Ironclad did not say whether it has the workflow already: nothing was launched.</summary>
    /// <returns>Null when it did say.</returns>
    public static Pending? OfLookup(AuthorizedAnswer lookup) => lookup.TokenDenied ? OfToken(lookup.Answer) : lookup.Answer switch
    {
        { IsSuccess: true } answer when answer.Value("list") is List<object?> => null,
        { Kind: AnswerKind.TimedOut } => PendingText.TimedOutBeforeLaunch,
        { Status: 401 or 403 } answer => PendingText.CredentialRefused(answer.Status, answer.Text("code")),
        var answer => PendingText.NotAsked(answer.Status),
    };

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
        { IsSuccess: true } when WorkflowState.Of(answer.Body) is { } workflow => new Launched(workflow),
        { IsSuccess: true } => PendingText.Unreadable(answer.Status),
        { Status: 400 or UnprocessableContent, Body: not null } => Refused.Of(request, answer),
        { Status: 400 or UnprocessableContent } => PendingText.Unreadable(answer.Status),
        { Status: 401 or 403 } => PendingText.CredentialRefused(answer.Status, answer.Text("code")),
        { Status: 408 or 429 or >= 500 } => PendingText.Busy(answer.Status),
        _ => PendingText.Unexpected(answer.Status),
    };
}

/// <param name="Before">True when Ironclad had it already and it was found there.</param>
internal sealed record Launched(WorkflowState Workflow, bool Before = false) : LaunchOutcome
{
    public override string Summary =>
        $"{(Before ? "found" : "launched")} workflow {Workflow.Id}, status {Workflow.Status}, step {Workflow.Step}";
}

/// <summary>Ironclad could not be asked, or its answer is not known. The row is kept, with the reason on it.</summary>
/// <param name="Reason">What happened, what will happen, and who must act.</param>
internal sealed record Pending(Message Reason) : LaunchOutcome
{
    public override string Summary => $"pending: {Reason}";
}
