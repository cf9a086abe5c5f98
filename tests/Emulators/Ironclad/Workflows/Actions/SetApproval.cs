using Ironclad.Emulator.Company;
using Ironclad.Emulator.Webhooks;
using Ironclad.Emulator.Workflows.Approvals;

namespace Ironclad.Emulator.Workflows.Actions;

internal static class SetApproval
{
    public static void Run(Emulation emulation, Workflow workflow, Approval approval, User approver, bool approved)
    {
        approval.Approver = approver;
        approval.Decided = approved ? emulation.Clock.Now : null;
        workflow.LastUpdated = emulation.Clock.Now;
        emulation.Deliveries.Raise(Event.OfApproval(workflow, approval));
    }
}
