using System.Text;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Documents;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Records;
using Ironclad.Emulator.Webhooks;

namespace Ironclad.Emulator.Workflows.Actions;

/// <summary>Archives a signed workflow: its record is filed, the workflow is complete.</summary>
internal static class CompleteWorkflow
{
    public static void Run(Emulation emulation, Workflow workflow, Completion completion)
    {
        if (workflow.Status != Statuses.Active)
            throw Refusal.State($"This workflow is {workflow.Status}");
        if (workflow.Step is Steps.Review or Steps.Sign)
            SignWorkflow.Run(emulation, workflow);

        workflow.Signed = workflow.Signed! with { Content = Content(completion, workflow.Title), Padding = completion.PaddingBytes };
        workflow.Status = Statuses.Completed;
        SignWorkflow.MoveTo(Steps.Complete, emulation, workflow);
        if (!completion.RecordLater)
            FileRecord(emulation, workflow, completion);
        emulation.Deliveries.Raise(Event.Of("workflow_completed", workflow));
    }

    public static void FileRecord(Emulation emulation, Workflow workflow, Completion completion)
    {
        if (workflow.Record is not null)
            throw Refusal.State("This workflow has a record");
        var empty = new Completion { SignedCopy = SignedCopy.Missing };
        for (var count = 0; count < completion.RecordsBefore; count++)
            workflow.EarlierRecords.Add(new ContractRecord(emulation.Ids.Record(), workflow, empty, emulation.Clock.Now));
        workflow.Record = new ContractRecord(emulation.Ids.Record(), workflow, completion, emulation.Clock.Now);
        workflow.LastUpdated = emulation.Clock.Now;
    }

    private static byte[] Content(Completion completion, string title) => completion.Document switch
    {
        DocumentContent.Empty => [],
        DocumentContent.Html => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>Sign in</body></html>"),
        DocumentContent.Word => WordFile.Of(title),
        _ => PdfFile.Of(title),
    };
}
