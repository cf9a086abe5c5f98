namespace Dataverse.Emulator.Notes;

/// <summary>A note's file as it is kept: its bytes once, and never its Base64 text.</summary>
internal sealed record StoredFile(byte[] Bytes)
{
    public long Base64Length => (Bytes.LongLength + 2) / 3 * 4;
}
