using Ironclad.Launching;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.Commands;

/// <summary>Prepares a launch as the launch itself does, and asks Ironclad for the template's form instead of sending it.</summary>
internal sealed class LaunchPreview(AgreementCommand command)
{
    private PluginExecution Execution => command.Execution;

    public async Task<Preview> RunAsync()
    {
        var row = command.Read([.. NewAgreement.Columns]);
        var agreement = new NewAgreement(row.Id, row);
        if (agreement.HasWorkflow)
            return Preview.Impossible(CommandText.AlreadyLaunched);
        if (agreement.Type is not { } type)
            return Preview.Impossible(CommandText.TypeMissing);
        var settings = new LaunchSettings(Execution, new EnvironmentVariables(Execution));
        var templates = settings.TemplatesFor(type);
        if (templates.Count == 0
            || new WorkflowLaunch(Execution, row.Id, settings, templates, AgreementCommand.Patience).Request() is not { } request)
            return Preview.Impossible(CommandText.NoTemplate(type));
        if (settings.Connection(request.Template, Execution.SecureConfiguration, out var problem) is not { } connection)
            return Preview.Impossible(problem!.Reason);

        var client = new IroncladClient(connection, Execution.Context.CorrelationId, () => Execution.Now);
        using var patience = new CancellationTokenSource(AgreementCommand.Patience);
        return Of(request, await client.ReadSchemaAsync(request.TemplateId, patience.Token));
    }

    private Preview Of(LaunchRequest request, AuthorizedAnswer answer)
    {
        var schema = LaunchSchema.Of(answer.Answer);
        PreviewRow[] rows = [.. new AttributeCheck(request, schema, Execution.Language).Rows()];
        if (schema is not null)
            return new(schema.Name ?? request.TemplateId, rows);
        // A template that Ironclad does not know is answered with 400 (Ironclad OpenAPI: retrieve-a-workflow-schema).
        var isUnknown = answer is { TokenDenied: false, Answer.Status: 400 or 404 };
        return new(request.TemplateId, rows)
        {
            IsPossible = !isUnknown,
            Problem = isUnknown
                ? CommandText.TemplateUnknown(request.TemplateId, request.Template.Setting)
                : CommandText.NotChecked(CommandProblem.Of(answer, Scopes.Schemas).In(Execution.Language)),
        };
    }
}
