using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator;

/// <summary>One message on its way: for whom, in which transaction, and inside which plug-in, if any.</summary>
internal sealed record Call(Organization Organization, Transaction Transaction, Guid UserId)
{
    /// <summary>The user who sent the outermost request.</summary>
    public Guid InitiatingUserId { get; init; } = UserId;

    /// <summary>The plug-in run that made this call.</summary>
    public PlugInContext? Parent { get; init; }

    public Guid CorrelationId { get; init; } = Guid.NewGuid();

    public int Depth => (Parent?.Depth ?? 0) + 1;

    public AccessCheck Access => new(Transaction, UserId);

    public DateTime Now => Organization.Clock.GetUtcNow().UtcDateTime;
}
