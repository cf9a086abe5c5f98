using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>By e-mail address or by Agreement, not both.</summary>
internal sealed record EraseRequest
{
    public string? Email { get; init; }

    public Guid? AgreementId { get; init; }

    public bool DryRun { get; init; }

    /// <summary>What the answer before gave as its rest.</summary>
    public JournalRange Range { get; init; } = new();
}
