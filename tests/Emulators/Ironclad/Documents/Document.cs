using System.Text.Json.Nodes;

namespace Ironclad.Emulator.Documents;

/// <summary>A file of a workflow.</summary>
/// <param name="Author">As Ironclad shows it: a user, or the system.</param>
internal sealed record Document(string Key, string Version, string FileName, byte[] Content, DateTimeOffset Modified, JsonObject Author)
{
    /// <summary>So many bytes of comments follow the content.</summary>
    public long Padding { get; init; }

    public static JsonObject System { get; } = new() { ["type"] = "system", ["displayName"] = "Ironclad" };
}
