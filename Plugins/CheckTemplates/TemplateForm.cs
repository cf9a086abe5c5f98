using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Asks Ironclad for the launch form of a template, where it can be asked.</summary>
internal static class TemplateForm
{
    /// <summary>Whoever saves a row waits no longer than this: without an answer the row is saved unchecked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static bool Takes(this LaunchSchema schema, string attributeId) =>
        schema.Field(attributeId) is not null || FieldTypes.IsRole(attributeId);

    /// <returns>Null when Ironclad does not answer; the trace says why.</returns>
    public static async Task<LaunchSchema?> AskAsync(PluginExecution execution, string templateId)
    {
        var settings = new ConnectionSettings(new EnvironmentVariables(execution), StepConfiguration.Read(execution));
        if (settings.Connect(out var missing) is not { } connection)
        {
            execution.Trace($"not compared with Ironclad: {missing} is not set");
            return null;
        }

        using var patience = new CancellationTokenSource(Patience);
        var client = new IroncladClient(connection, execution.Context.CorrelationId, () => execution.Now);
        var read = await client.ReadSchemaAsync(templateId, patience.Token);
        if (!read.TokenDenied && IsUnknown(read.Answer))
            throw new CheckFailedException("ICD-2002", templateId);
        var schema = read.TokenDenied ? null : LaunchSchema.Of(read.Answer);
        if (schema is null)
            execution.Trace($"not compared with Ironclad: {read.Answer.Kind}, HTTP {read.Answer.Status}");
        return schema;
    }

    /// <summary>Ironclad answers 404, or 400 with this code (Ironclad OpenAPI: retrieve-a-workflow-schema).</summary>
    private static bool IsUnknown(IroncladAnswer answer) => answer.Status == 404 || (answer.Status == 400 && answer.Text("code") == "NOT_FOUND");
}
