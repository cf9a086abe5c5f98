using System.Text.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Company;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.Launch;

/// <summary>The answers of a launch form, checked against its template (Ironclad OpenAPI: launch-a-new-workflow, 400 responses).</summary>
internal static class LaunchForm
{
    /// <summary>The attributes that have a value.</summary>
    public static JsonObject Check(Template template, JsonObject given, CompanyState company)
    {
        var filled = given.Where(attribute => !IsEmpty(attribute.Value)).ToList();
        foreach (var (id, value) in filled)
            Check(template, id, value!, company);

        var missing = template.Fields.Where(field => field.Required).Select(field => field.Id)
            .Except(filled.Select(attribute => attribute.Key)).ToList();
        if (missing.Count > 0)
            throw Refusal.Missing("missing required attribute", Param(missing));
        return new JsonObject(filled.Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value?.DeepClone())));
    }

    private static void Check(Template template, string id, JsonNode value, CompanyState company)
    {
        if (id.StartsWith("approver", StringComparison.Ordinal) || id.StartsWith("signer", StringComparison.Ordinal))
            CheckUser(id, value, company);
        else if (template.Field(id) is not { } field)
            throw Refusal.Invalid("non-existent attribute(s) specified: " + id, id);
        else if (FieldCheck.Problem(field, value) is { } problem)
            throw Refusal.Invalid(problem, id);
    }

    /// <summary>A role is filled with a user's e-mail or id (Ironclad docs: launching a workflow, approvers and signers).</summary>
    private static void CheckUser(string id, JsonNode value, CompanyState company)
    {
        if (id is not (DefaultCompany.LegalRoleId or DefaultCompany.InternalSignerRoleId))
            throw Refusal.Invalid("non-existent attribute(s) specified: " + id, id);
        if (value.GetValueKind() != JsonValueKind.String || company.User((string?)value) is null)
            throw Refusal.Invalid("invalid user for user attribute", id);
    }

    /// <summary>Several missing ones are named by an array written as text (seen by the Power Platform connector, script.csx).</summary>
    private static string Param(List<string> missing) =>
        missing.Count == 1 ? missing[0] : NodeJson.Stringify(new JsonArray([.. missing.Select(id => JsonValue.Create(id))]));

    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray { Count: 0 } => true,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => string.IsNullOrWhiteSpace((string?)text),
        _ => false,
    };
}
