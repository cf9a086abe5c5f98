namespace Dataverse.Emulator.Trouble;

/// <summary>A failure below SOAP: an HTTP status without a fault, or no answer at all when the status is null.</summary>
internal sealed class ConnectionFault(FaultKind kind, int? status) : IOException($"The emulator was told to fail: {kind}.")
{
    public int? Status => status;
}
