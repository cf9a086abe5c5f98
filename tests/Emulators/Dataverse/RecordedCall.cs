namespace Dataverse.Emulator;

/// <summary>One line of the ledger of calls.</summary>
public sealed record RecordedCall(Guid UserId, string Message, string? Table, CallOrigin Origin)
{
    /// <summary>The code of the fault it ended with; 0 when it succeeded.</summary>
    public int ErrorCode { get; init; }
}
