using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Ids that follow from a name (RFC 9562, version 5): the same fact has the same id whenever and wherever it is handled.</summary>
internal static class NameBasedId
{
    private static readonly Guid Namespace = new("6f0c3d57-5b1c-5c0e-9a53-2f0c8a5d9f41");

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is defined by SHA-1; the id names a fact and protects nothing.")]
    public static Guid Of(params ReadOnlySpan<string?> parts)
    {
        // A line feed occurs in no id, so that ("a", "bc") and ("ab", "c") stay apart.
        var name = Encoding.UTF8.GetBytes(string.Join('\n', parts));
        var bytes = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. name]).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
