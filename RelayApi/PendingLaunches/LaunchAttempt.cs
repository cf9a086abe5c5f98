using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.Texts;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>
/// One Agreement: looked up in Ironclad, linked if it is there, else claimed, launched and written back. A relay that dies anywhere
/// in between leaves an Agreement that waits, and a workflow that the next lookup finds.
/// </summary>
internal sealed class LaunchAttempt(
    PendingAgreements agreements, LaunchLookup lookup, LaunchCall ironclad, LaunchRecord record, WorkflowCatchUp catchUp)
{
    private static LaunchOutcome NoTemplate { get; } = new(LaunchKind.LeftAlone, "No template fits it any more.");

    public async Task<LaunchOutcome> RunAsync(PendingAgreement agreement, SyncSettings mapped, CancellationToken cancellation)
    {
        if (await lookup.FindAsync(agreement.Id, agreement.KeyAttributes, cancellation) is { } known)
            return await LinkAsync(LaunchKind.Linked, agreement.Id, known);
        if (agreement.Request is not { } request)
            return NoTemplate;

        var claim = await agreements.ClaimAsync(agreement, mapped.Language, cancellation);
        if (claim is not { IsFresh: true })
            return new(LaunchKind.LeftAlone, "Somebody else changed it meanwhile.");
        using var correlation = LogCorrelation.Begin(claim.CorrelationId.ToString());
        if (request.Missing.Count > 0)
            return await RefusedAsync(agreement.Id, new Refusal(request, Refusal.MissingCode, "", request.Missing), mapped.Language);
        var answer = await ironclad.SendAsync(request, request.Template.CreatorEmail ?? mapped.CreatorEmail!);
        return answer switch
        {
            { Launched: { } workflow } => await LinkAsync(LaunchKind.Launched, agreement.Id, workflow),
            { Refusal: { } refusal } => await RefusedAsync(agreement.Id, refusal, mapped.Language),
            { Failure: var failure } => await FailedAsync(agreement.Id, failure!, mapped.Language),
        };
    }

    /// <summary>What a run would do, without doing it.</summary>
    public async Task<LaunchOutcome> PreviewAsync(PendingAgreement agreement, CancellationToken cancellation) =>
        await lookup.FindAsync(agreement.Id, agreement.KeyAttributes, cancellation) is { } known
            ? new(LaunchKind.Linked, $"Would be linked to workflow {known.Id}.")
        : agreement.Request is { } request ? new(LaunchKind.Launched, $"Would be launched with template {request.TemplateId}.")
        : NoTemplate;

    private async Task<LaunchOutcome> LinkAsync(LaunchKind kind, Guid agreementId, Workflow workflow)
    {
        try
        {
            var result = await catchUp.RunAsync(agreementId, workflow, CancellationToken.None);
            return new(kind, $"Workflow {workflow.Id}. {result.Decision}");
        }
        catch (OvertakenException)
        {
            return new(kind, $"Workflow {workflow.Id}. Somebody else linked it meanwhile.");
        }
    }

    private async Task<LaunchOutcome> RefusedAsync(Guid agreementId, Refusal refusal, Language language)
    {
        var text = new NotLaunchedText(refusal.Summary.Code, new RefusalText(refusal, language).NotLaunched(agreementId));
        await record.NotLaunchedAsync(agreementId, AgreementStatus.LaunchRefused, text, CancellationToken.None);
        return new(LaunchKind.Refused, $"{refusal.Code} {PlainWords.Of(string.Join(", ", refusal.Parameters))}".TrimEnd());
    }

    private async Task<LaunchOutcome> FailedAsync(Guid agreementId, LaunchFailure failure, Language language)
    {
        var text = new NotLaunchedText(failure.Reason.Code, failure.Reason.In(language));
        await record.NotLaunchedAsync(agreementId, AgreementStatus.LaunchPending, text, CancellationToken.None);
        var reason = failure.Reason.In(Language.English);
        return new(LaunchKind.Failed, reason) { HumanNeeded = failure.NeedsHuman ? reason : null, RetryAfter = failure.RetryAfter };
    }
}
