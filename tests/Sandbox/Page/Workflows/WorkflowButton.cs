using Ironclad.Emulator.Control;

namespace Ironclad.Sandbox.Page.Workflows;

/// <summary>What a person in Ironclad can do with a workflow.</summary>
/// <param name="Name">Its path on the page.</param>
/// <param name="Done">What then has happened.</param>
internal sealed record WorkflowButton(
    string Name, string Text, string Done, Func<WorkflowState, bool> Fits, Func<IroncladControl, string, Task> PressAsync)
{
    public static IReadOnlyList<WorkflowButton> All { get; } =
    [
        new("approve", "Approve", "Legal approved.",
            workflow => workflow is { IsActive: true, IsInReview: true, IsApproved: false }, (control, id) => control.Approve(id)),
        new("send", "Send for signature", "The signature packet went to the signers.",
            workflow => workflow is { IsActive: true, IsInReview: true, IsApproved: true }, (control, id) => control.SendForSignature(id)),
        new("sign", "Sign", "Everybody signed.",
            workflow => workflow is { IsActive: true, Step: "Review" or "Sign" }, (control, id) => control.Sign(id)),
        new("complete", "Complete", "The workflow is complete and its record is filed.",
            workflow => workflow.IsActive, (control, id) => control.Complete(id)),
        new("pause", "Pause", "The workflow is paused.",
            workflow => workflow is { IsActive: true, IsInReview: true }, (control, id) => control.Pause(id)),
        new("resume", "Resume", "The workflow goes on; its approvals start again.",
            workflow => workflow.Status == "paused", (control, id) => control.Resume(id)),
        new("cancel", "Cancel", "The workflow was cancelled in Ironclad.",
            workflow => !workflow.IsOver, (control, id) => control.Cancel(id)),
    ];
}
