using System.Text.Json;
using Refit;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>What templates ask for.</summary>
internal interface ISchemaApi
{
    /// <param name="form">Only <c>launch</c> is known (Ironclad's OpenAPI: retrieve-a-workflow-schema).</param>
    [Get("/workflow-schemas/{templateId}")]
    Task<LaunchForm> GetAsync(string templateId, string form, CancellationToken cancellation);
}

/// <summary>The launch form of a template.</summary>
internal sealed record LaunchForm(string? Name = null, IReadOnlyDictionary<string, FormField>? Schema = null)
{
    public const string Launch = "launch";

    public IReadOnlyDictionary<string, FormField> Fields => Schema ?? new Dictionary<string, FormField>();
}

/// <summary>One question of a launch form.</summary>
/// <param name="Type">Such as string, email, date, monetaryAmount.</param>
internal sealed record FormField(string? Type = null, string? DisplayName = null, JsonElement? Required = null)
{
    /// <summary>Always, that is: what depends on other answers is known to Ironclad alone.</summary>
    public bool IsRequired => Required is { } required && (required.ValueKind == JsonValueKind.True || required.ToString() == "always");
}
