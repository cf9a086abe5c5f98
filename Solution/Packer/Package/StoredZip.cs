using System.Text;

namespace Ironclad.Solution.Package;

/// <summary>
/// A zip whose bytes depend on nothing but names and contents. System.IO.Compression writes the operating system into every entry, and
/// its deflate gives other bytes with other versions of zlib, so this one stores the contents as they are, dated 1 January 1980.
/// </summary>
internal static class StoredZip
{
    private const int Version = 20;
    private const int Utf8Names = 0x0800;
    private const int Midnight = 0;
    private const int FirstOfJanuary1980 = 0x0021;

    public static byte[] Of(IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        using var zip = new MemoryStream();
        using var writer = new BinaryWriter(zip);
        var entries = parts.Select(part => WriteEntry(writer, part.Name, part.Content)).ToList();
        var directory = Offset(writer);
        foreach (var entry in entries)
            WriteDirectoryEntry(writer, entry);
        WriteEnd(writer, (ushort)entries.Count, directory);
        writer.Flush();
        return zip.ToArray();
    }

    private static Entry WriteEntry(BinaryWriter writer, string name, byte[] content)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(name), Crc32.Of(content), (uint)content.Length, Offset(writer));
        writer.Write(0x04034b50u);
        WriteCommon(writer, entry);
        writer.Write(entry.Name);
        writer.Write(content);
        return entry;
    }

    private static void WriteDirectoryEntry(BinaryWriter writer, Entry entry)
    {
        writer.Write(0x02014b50u);
        writer.Write((ushort)Version);
        WriteCommon(writer, entry);
        writer.Write(new byte[10]);
        writer.Write(entry.Offset);
        writer.Write(entry.Name);
    }

    /// <summary>The fields that both headers of an entry share, from "version needed" to "extra field length".</summary>
    private static void WriteCommon(BinaryWriter writer, Entry entry)
    {
        writer.Write((ushort)Version);
        writer.Write((ushort)Utf8Names);
        writer.Write((ushort)0);
        writer.Write((ushort)Midnight);
        writer.Write((ushort)FirstOfJanuary1980);
        writer.Write(entry.Crc);
        writer.Write(entry.Length);
        writer.Write(entry.Length);
        writer.Write((ushort)entry.Name.Length);
        writer.Write((ushort)0);
    }

    private static void WriteEnd(BinaryWriter writer, ushort count, uint directory)
    {
        var length = Offset(writer) - directory;
        writer.Write(0x06054b50u);
        writer.Write(0u);
        writer.Write(count);
        writer.Write(count);
        writer.Write(length);
        writer.Write(directory);
        writer.Write((ushort)0);
    }

    private static uint Offset(BinaryWriter writer) => (uint)writer.BaseStream.Position;

    private sealed record Entry(byte[] Name, uint Crc, uint Length, uint Offset);
}
