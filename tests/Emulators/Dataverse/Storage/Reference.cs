namespace Dataverse.Emulator.Storage;

/// <summary>What a lookup column stores.</summary>
internal sealed record Reference(string Table, Guid Id);
