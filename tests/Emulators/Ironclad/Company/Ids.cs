using System.Globalization;
using System.Security.Cryptography;

namespace Ironclad.Emulator.Company;

/// <summary>Ids in the forms Ironclad uses (recorded responses).</summary>
internal sealed class Ids(int? seed)
{
    private const string NanoAlphabet = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";
    private readonly Random _random = new(seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Workflows, users and webhooks: 24 hex digits, the first 8 the second of creation.</summary>
    public string Object(DateTimeOffset now) => now.ToUnixTimeSeconds().ToString("x8", CultureInfo.InvariantCulture) + Hex(8);

    /// <summary>Document keys and versions, asynchronous jobs.</summary>
    public string Nano() => string.Create(21, this, static (text, ids) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = NanoAlphabet[ids.Next(NanoAlphabet.Length)];
    });

    /// <summary>Records: UUID version 4.</summary>
    public string Record()
    {
        var bytes = Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Comments: UUID version 7.</summary>
    public string Comment(DateTimeOffset now)
    {
        var bytes = Bytes(16);
        var milliseconds = now.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(milliseconds >> (40 - (8 * i)));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    public string Hex(int bytes) => Convert.ToHexStringLower(Bytes(bytes));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        lock (_random)
            _random.NextBytes(bytes);
        return bytes;
    }

    private int Next(int end)
    {
        lock (_random)
            return _random.Next(end);
    }
}
