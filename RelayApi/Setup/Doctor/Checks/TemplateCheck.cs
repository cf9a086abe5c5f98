using System.Runtime.CompilerServices;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>Each template exists, takes what the mapping sends, and gets what it asks for.</summary>
internal sealed class TemplateCheck(SettingsCache settings, ISchemaApi ironclad) : ICheck
{
    public string Link => Links.Templates;

    public IReadOnlyList<string> Needs => [Links.BusinessSettings, Links.Credential];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var templates = (await settings.GetAsync(cancellation)).Launched.SelectMany(pair => pair.Value).ToList();
        if (templates.Count == 0)
            yield return new Finding(
                Link, FindingState.Warning, $"No template is set, so nothing is launched. Set {SettingNames.MsaTemplateId} or another on the settings page in Dataverse, "
                    + "or add a row under Templates.");
        foreach (var template in templates)
        {
            var (form, refusal) = await FormAsync(template.Ids.Launched!, cancellation);
            if (form is null)
            {
                yield return refusal! with { Text = $"{Name(template)}: {refusal.Text}" };
                continue;
            }

            string[] problems = [.. MappingComparison.Problems(template.Lines, form)];
            foreach (var problem in problems)
                yield return new Finding(Link, FindingState.Failed, $"{Name(template)}: {problem}");
            if (problems.Length == 0)
                yield return new Finding(Link, FindingState.Fine, $"{Name(template)} takes what the mapping sends and gets what it always asks for.");
        }
    }

    private static string Name(AgreementTemplate template) => $"{template.Setting} ({template.Type.Label})";

    private async Task<(LaunchForm? Form, Finding? Refusal)> FormAsync(string templateId, CancellationToken cancellation)
    {
        try
        {
            return (await ironclad.GetAsync(templateId, LaunchForm.Launch, cancellation), null);
        }
        catch (IroncladException refusal) when (refusal.IsNotFound)
        {
            return (null, new Finding(
                Link, FindingState.Failed, $"Ironclad has no template {templateId}. It gets another id when it is republished: take the one at the end of its "
                    + "address in Workflow Designer."));
        }
        catch (IroncladException refusal) when (refusal.IsTokenRefusal || refusal.Status == System.Net.HttpStatusCode.Forbidden)
        {
            return (null, new Finding(
                Link, FindingState.NotChecked, $"Ironclad does not let the client read what template {templateId} asks for. Enable {SetupScopes.ReadSchemas} for it."));
        }
    }
}
