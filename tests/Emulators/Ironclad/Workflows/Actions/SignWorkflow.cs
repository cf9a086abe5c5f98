using Ironclad.Emulator.Documents;
using Ironclad.Emulator.Webhooks;

namespace Ironclad.Emulator.Workflows.Actions;

/// <summary>Sends the packet out for signature and has everybody sign: Review, Sign, Archive.</summary>
internal static class SignWorkflow
{
    public static void Run(Emulation emulation, Workflow workflow)
    {
        foreach (var approval in workflow.Approvals.Where(approval => !approval.Approved))
            SetApproval.Run(emulation, workflow, approval, approval.Approver, approved: true);
        Send(emulation, workflow);
        foreach (var signer in workflow.Signers)
            signer.Status = "signed";
        emulation.Deliveries.Raise(Event.Of("workflow_signature_packet_fully_signed", workflow));
        workflow.Signed = emulation.NewDocument($"{workflow.Title}.pdf", PdfFile.Of(workflow.Title), Document.System);
        MoveTo(Steps.Archive, emulation, workflow);
    }

    /// <summary>To the Sign step, the packet sent to the signers; nothing when it is there already.</summary>
    public static void Send(Emulation emulation, Workflow workflow)
    {
        if (workflow.Step != Steps.Review)
            return;
        MoveTo(Steps.Sign, emulation, workflow);
        workflow.SentPacket = emulation.NewDocument($"{workflow.Title} ({workflow.Id[^10..]}) (1).pdf", PdfFile.Of(workflow.Title), Document.System);
        workflow.Signers[0].Status = "sent";
        emulation.Deliveries.Raise(Event.Of("workflow_signature_packet_sent", workflow));
    }

    public static void MoveTo(string step, Emulation emulation, Workflow workflow)
    {
        workflow.Step = step;
        workflow.LastUpdated = emulation.Clock.Now;
        emulation.Deliveries.Raise(Event.Of("workflow_step_updated", workflow));
    }
}
