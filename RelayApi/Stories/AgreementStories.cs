using Ironclad.Mapping;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Stories;

/// <summary>Puts an Agreement's story together. What one of the systems does not tell leaves a gap that is named, and no error.</summary>
internal sealed partial class AgreementStories(
    IJournal journal, StoryRows rows, IIroncladApi ironclad, TimeProvider time, ILogger<AgreementStories> logger)
{
    private const int MostLines = 200;

    /// <summary>So long an operator waits for a system that does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Story> TellAsync(Guid agreementId, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var agreement = AskAsync("Dataverse", rows.AgreementAsync(agreementId, cancellation), problems, cancellation);
        var log = AskAsync("The log in Dataverse", rows.LogAsync(agreementId, cancellation), problems, cancellation);
        var notes = AskAsync("The notes in Dataverse", rows.NotesAsync(agreementId, cancellation), problems, cancellation);
        var entries = await journal.ListAsync(new JournalSelection { Agreement = agreementId }, before: null, MostLines, cancellation);

        var facts = await agreement;
        var workflowId = facts?.WorkflowId is { Length: > 0 } linked ? linked : entries.FirstOrDefault(entry => entry.WorkflowId is not null)?.WorkflowId;
        var workflow = workflowId is null ? null : await WorkflowAsync(workflowId, problems, cancellation);
        StoryLine[] lines =
        [
            .. Lines(facts), .. Lines(workflow), .. await log ?? [], .. await notes ?? [], .. entries.Select(Line),
        ];
        return new(agreementId, AgreementCode.Of(agreementId), facts, workflow, [.. lines.OrderByDescending(line => line.At)], problems);
    }

    private async Task<WorkflowFacts?> WorkflowAsync(string workflowId, List<string> problems, CancellationToken cancellation)
    {
        var workflow = await AskAsync("Ironclad", ironclad.GetWorkflowAsync(workflowId, cancellation), problems, cancellation);
        return workflow is null ? null : new(
            workflow.Id, workflow.IroncladId, AgreementStatus.Of(workflow.Status, workflow.Step), workflow.Step, workflow.Turn, workflow.Created,
            workflow.LastUpdated);
    }

    private async Task<T?> AskAsync<T>(string whom, Task<T> answer, List<string> problems, CancellationToken cancellation) where T : class?
    {
        try
        {
            return await answer.WaitAsync(Patience, time, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var failure = FailureClassifier.Classify(exception);
            if (failure.IsUnexpected)
                Log.Unexpected(logger, whom, exception.GetType().Name, exception.StackTrace);
            lock (problems)
                problems.Add($"{whom} did not tell its part: {failure.Reason}");
            return null;
        }
    }

    private static IEnumerable<StoryLine> Lines(AgreementFacts? agreement) =>
        agreement is null ? [] : [new(agreement.Created, StorySource.Dataverse, "The Agreement was created")];

    private static IEnumerable<StoryLine> Lines(WorkflowFacts? workflow)
    {
        if (workflow?.Created is { } created)
            yield return new(created, StorySource.Ironclad, "The workflow was launched", $"Workflow {workflow.Id}");
        if (workflow?.LastUpdated is { } updated && updated != workflow.Created)
            yield return new(updated, StorySource.Ironclad, "The workflow changed last", $"{workflow.Status}");
    }

    private static StoryLine Line(JournalLine entry) => new(
        entry.ReceivedAt,
        StorySource.Journal,
        $"{entry.EventName}: {Words(entry.State)}{(entry.Attempts > 1 ? $" after {entry.Attempts} attempts" : "")}",
        entry.Decision,
        entry.Correlation,
        entry.EventId)
    {
        IsTrouble = entry.State == EntryState.SetAside,
    };

    private static string Words(EntryState state) => state switch
    {
        EntryState.Waiting => "waiting",
        EntryState.Done => "done",
        EntryState.Ignored => "ignored",
        EntryState.SetAside => "set aside",
    };

    private static partial class Log
    {
        // Without the message: it may quote values.
        [LoggerMessage(LogLevel.Error, "{Part} could not be asked for an Agreement's story: an unexpected {Exception} {StackTrace}")]
        public static partial void Unexpected(ILogger logger, string part, string exception, string? stackTrace);
    }
}
