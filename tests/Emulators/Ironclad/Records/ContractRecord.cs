using Ironclad.Emulator.Control;
using Ironclad.Emulator.Workflows;

namespace Ironclad.Emulator.Records;

/// <summary>The record that a completed workflow leaves; it shares its workflow's Ironclad ID (Ironclad support 12638004551191).</summary>
internal sealed class ContractRecord(string id, Workflow workflow, Completion completion, DateTimeOffset filed)
{
    public string Id { get; } = id;

    public string IroncladId => Workflow.IroncladId;

    public Workflow Workflow { get; } = workflow;

    public Completion Completion { get; } = completion;

    public DateTimeOffset LastUpdated { get; } = filed;

    public string FileName => $"{Workflow.Title}.pdf";

    /// <summary>Keys may be indexed (Ironclad OpenAPI: <c>fileKey</c> "signedCopy[1]").</summary>
    public string? AttachmentKey => Completion.SignedCopy switch
    {
        SignedCopy.Missing => null,
        SignedCopy.Indexed => "signedCopy[1]",
        _ => "signedCopy",
    };
}
