namespace Ironclad.Plugins.Ironclad;

/// <summary>What a template's launch form asks for (Ironclad docs: retrieve-a-workflow-schema).</summary>
internal sealed record LaunchSchema(string? Name, IReadOnlyList<SchemaField> Fields)
{
    /// <returns>Null when the answer is no schema.</returns>
    public static LaunchSchema? Of(IroncladAnswer answer) =>
        answer.IsSuccess && answer.Value("schema") is IReadOnlyDictionary<string, object?> fields
            ? new(answer.Text("name"), [.. fields.Select(field => SchemaField.Of(field.Key, field.Value as IReadOnlyDictionary<string, object?>))])
            : null;

    public SchemaField? Field(string attributeId) => Fields.FirstOrDefault(field => field.Id == attributeId);
}

/// <summary>One question of a launch form.</summary>
/// <param name="Type">Such as string, email, date, monetaryAmount; empty when Ironclad does not say.</param>
/// <param name="IsRequired">Always, that is: what depends on other answers is known to Ironclad alone.</param>
/// <param name="Options">The only values that are accepted; null when any is.</param>
internal sealed record SchemaField(string Id, string Type, string DisplayName, bool IsRequired, IReadOnlyList<string>? Options)
{
    public static SchemaField Of(string id, IReadOnlyDictionary<string, object?>? field) => new(
        id,
        Value(field, "type") as string ?? "",
        Value(field, "displayName") as string ?? id,
        Value(field, "required") is "always" or true,
        OptionsOf(Value(field, "options") as IReadOnlyDictionary<string, object?>));

    private static List<string>? OptionsOf(IReadOnlyDictionary<string, object?>? options) =>
        Value(options, "freeTextAllowed") is not true && Value(options, "values") is List<object?> values ? [.. values.OfType<string>()] : null;

    private static object? Value(IReadOnlyDictionary<string, object?>? members, string name) =>
        members is not null && members.TryGetValue(name, out var value) ? value : null;
}
