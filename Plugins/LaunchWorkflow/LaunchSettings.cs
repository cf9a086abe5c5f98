using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>The settings of the solution as a launch understands them: environment variables and the rows of the table Template.</summary>
internal sealed class LaunchSettings(PluginExecution execution, EnvironmentVariables variables)
{
    private readonly bool _attributeIdsAreReadable =
        variables[SettingNames.AttributeIds] is not { } text || JsonReader.ReadObject(text) is not null;

    public Uri? BaseUrl { get; } = IroncladConnection.ParseBaseUrl(variables[SettingNames.BaseUrl]);

    /// <summary>True to keep a row whose launch was refused, false to undo its creation.</summary>
    private bool KeepsRefused => string.Equals(variables[SettingNames.OnLaunchRefused], "Save", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What Agreements of the type may be launched with; none means that they are left alone. The rows are read for each launch: what
    /// legal-ops changes holds from the next Agreement on.
    /// </summary>
    public IReadOnlyList<AgreementTemplate> TemplatesFor(AgreementType type) => CatalogOf(type).For(type);

    /// <summary>All rows, and the environment variable of the type.</summary>
    public TemplateCatalog CatalogOf(AgreementType type)
    {
        var ids = JsonReader.ReadObject(variables[SettingNames.AttributeIds]) is { } json ? new AttributeIds(json) : AttributeIds.None;
        var rows = TemplateRows.Read(execution.AsSystem.RetrieveMultiple(TemplateRows.Query()).Entities, ids);
        var variable = new AgreementTemplate(type, TemplateIds.Parse(variables[type.TemplateSetting])) { AttributeIds = ids };
        return new(rows, [variable]);
    }

    public bool Keeps(AgreementTemplate template) => template.KeepsRefused ?? KeepsRefused;

    /// <summary>These settings belong to this organization, and to no copy of it.</summary>
    public void Remember() => variables.Organization.Remember();

    /// <param name="secureConfiguration">Holds the credential; where it is empty, the secret variable does.</param>
    /// <param name="problem">Why nothing can be launched with these settings, null when it can.</param>
    public IroncladConnection? Connection(AgreementTemplate template, string? secureConfiguration, out Pending? problem)
    {
        var secret = string.IsNullOrWhiteSpace(secureConfiguration) ? variables.Secret(SettingNames.Credential) : secureConfiguration;
        var credential = Credential.Parse(secret);
        var creator = template.CreatorEmail ?? variables[SettingNames.CreatorEmail];
        problem = variables.Organization.IsCopy ? PendingText.CopiedEnvironment
            : BaseUrl is null ? PendingText.BaseUrlInvalid
            : !template.Ids.AreWellFormed ? PendingText.TemplateInvalid(template)
            : !_attributeIdsAreReadable ? PendingText.AttributeIdsInvalid
            : creator is null ? PendingText.CreatorMissing
            : credential is null ? PendingText.CredentialMissing
            : null;
        return problem is null ? new(BaseUrl!, credential!, creator!) : null;
    }
}
