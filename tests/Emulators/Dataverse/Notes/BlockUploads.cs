using System.Collections.Concurrent;
using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Notes;

/// <summary>Files on their way into a note, block by block (Microsoft Learn: attachment-annotation-files); not part of any transaction.</summary>
internal sealed class BlockUploads
{
    private const int MaxBlockSize = 4 * 1024 * 1024;
    private const int MaxBlockIdSize = 64;
    private readonly ConcurrentDictionary<string, Upload> _uploads = new();

    public string Begin(Guid noteId)
    {
        var token = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        _uploads[token] = new Upload(noteId, new ConcurrentDictionary<string, byte[]>());
        return token;
    }

    public void Add(string token, string blockId, byte[] data)
    {
        var blocks = Find(token).Blocks;
        if (data.Length > MaxBlockSize)
            throw Fault.InvalidArgument($"A block may have {MaxBlockSize} bytes, this one has {data.Length}.");
        if (!IsBase64(blockId) || blocks.Keys.Any(other => other.Length != blockId.Length))
            throw Fault.InvalidArgument($"BlockId must be Base64 of at most {MaxBlockIdSize} bytes and of one length for all blocks of a file.");
        blocks[blockId] = data;
    }

    public StoredFile Take(string token, Guid noteId, IEnumerable<string> blockIds)
    {
        var upload = Find(token);
        if (upload.NoteId != noteId)
            throw Fault.InvalidArgument("The FileContinuationToken belongs to another annotation.");
        var blocks = blockIds.Select(id => upload.Blocks.GetValueOrDefault(id) ?? throw NotUploaded(id)).ToList();
        _uploads.TryRemove(token, out _);
        return new StoredFile(Join(blocks));
    }

    /// <summary>Forgets every upload that was not committed; how long the platform keeps one is not documented.</summary>
    public void Clear() => _uploads.Clear();

    private static byte[] Join(List<byte[]> blocks)
    {
        var file = new byte[blocks.Sum(block => block.Length)];
        var end = 0;
        foreach (var block in blocks)
        {
            block.CopyTo(file, end);
            end += block.Length;
        }

        return file;
    }

    private Upload Find(string token) =>
        _uploads.GetValueOrDefault(token) ?? throw Fault.InvalidArgument("The FileContinuationToken is not known or its upload was committed.");

    private static Exception NotUploaded(string blockId) => Fault.InvalidArgument($"The block '{blockId}' was not uploaded.");

    private static bool IsBase64(string text)
    {
        Span<byte> bytes = stackalloc byte[MaxBlockIdSize];
        return text.Length > 0 && Convert.TryFromBase64String(text, bytes, out _);
    }

    private sealed record Upload(Guid NoteId, ConcurrentDictionary<string, byte[]> Blocks);
}
