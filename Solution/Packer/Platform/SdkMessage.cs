namespace Ironclad.Solution.Platform;

/// <summary>Messages a step can run on: their ids are the same in every environment (exported solutions).</summary>
/// <param name="ImageProperty">What the MessagePropertyName of an image has to be.</param>
internal sealed record SdkMessage(string Name, string ImageProperty)
{
    private static readonly Dictionary<string, SdkMessage> ById = new()
    {
        ["9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"] = new("Create", "id"),
        ["20bebb1b-ea3e-db11-86a7-000a3a5473e8"] = new("Update", "Target"),
        ["a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"] = new("Delete", "Target"),
    };

    public static SdkMessage? Find(string id) => ById.GetValueOrDefault(id.Trim('{', '}').ToLowerInvariant());
}
