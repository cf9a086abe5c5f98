using System.Text.Json.Nodes;
using Ironclad.Emulator.Company;
using Ironclad.Emulator.Documents;
using Ironclad.Emulator.Records;
using Ironclad.Emulator.Workflows.Approvals;
using Ironclad.Emulator.Workflows.Signing;

namespace Ironclad.Emulator.Workflows;

/// <summary>One contract on its way. It keeps its step when it is cancelled or paused (recorded responses).</summary>
internal sealed class Workflow
{
    public required string Id { get; init; }

    public required string IroncladId { get; init; }

    public required Template Template { get; init; }

    public required User Creator { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required JsonObject Attributes { get; init; }

    public required List<Approval> Approvals { get; init; }

    public required List<Signer> Signers { get; init; }

    public DateTimeOffset LastUpdated { get; set; }

    public string Step { get; set; } = Steps.Review;

    public string Status { get; set; } = Statuses.Active;

    public List<Document> Drafts { get; } = [];

    public Document? SentPacket { get; set; }

    public Document? Signed { get; set; }

    public List<JsonObject> Comments { get; } = [];

    public ContractRecord? Record { get; set; }

    /// <summary>Records that the workflow lists before its own.</summary>
    public List<ContractRecord> EarlierRecords { get; } = [];

    /// <summary>Template name and counterparty (recorded responses: "Every Field Type with …").</summary>
    public string Title => $"{Template.Name} with {Attributes["counterpartyName"]}";

    public bool IsApproved => Approvals.All(approval => approval.Approved);

    public bool IsSigned => Signers.All(signer => signer.Status == "signed");

    public IEnumerable<Document> Documents => Drafts.Concat(new[] { SentPacket, Signed }.OfType<Document>());
}
