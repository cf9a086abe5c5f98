using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>The settings of the solution as a launch understands them.</summary>
internal sealed class LaunchSettings(EnvironmentVariables variables, AgreementType type)
{
    private readonly TemplateIds _templates = TemplateIds.Parse(variables[type.TemplateSetting]);

    public AgreementType Type => type;

    /// <summary>Null when agreements of this type are not launched.</summary>
    public string? TemplateId => _templates.Launched;

    /// <summary>The attribute ids of the templates, null when the setting cannot be read.</summary>
    public AttributeIds? AttributeIds { get; } = variables[SettingNames.AttributeIds] is not { } text ? AttributeIds.None
        : JsonReader.ReadObject(text) is { } json ? new(json)
        : null;

    /// <summary>The attributes that carry the Agreement's id, in this template and in its former ones.</summary>
    public IEnumerable<string> IdAttributes =>
        _templates.All.Select(id => AttributeIds!.InTemplate(id, AgreementMapping.AgreementIdAttribute)).Distinct();

    public Uri? BaseUrl { get; } = IroncladConnection.ParseBaseUrl(variables[SettingNames.BaseUrl]);

    public string? CreatorEmail => variables[SettingNames.CreatorEmail];

    /// <summary>True to keep a row whose launch was refused, false to undo its creation.</summary>
    public bool SaveWhenRefused => string.Equals(variables[SettingNames.OnLaunchRefused], "Save", StringComparison.OrdinalIgnoreCase);

    /// <summary>These settings belong to this organization, and to no copy of it.</summary>
    public void Remember() => variables.Organization.Remember();

    /// <param name="secureConfiguration">Holds the credential; where it is empty, the secret variable does.</param>
    /// <param name="problem">Why nothing can be launched with these settings, null when it can.</param>
    public IroncladConnection? Connection(string? secureConfiguration, out Pending? problem)
    {
        var secret = string.IsNullOrWhiteSpace(secureConfiguration) ? variables.Secret(SettingNames.Credential) : secureConfiguration;
        var credential = Credential.Parse(secret);
        problem = variables.Organization.IsCopy ? PendingText.CopiedEnvironment
            : BaseUrl is null ? PendingText.BaseUrlInvalid
            : !_templates.AreWellFormed ? PendingText.TemplateInvalid(type)
            : AttributeIds is null ? PendingText.AttributeIdsInvalid
            : CreatorEmail is null ? PendingText.CreatorMissing
            : credential is null ? PendingText.CredentialMissing
            : null;
        return problem is null ? new(BaseUrl!, credential!, CreatorEmail!) : null;
    }
}
