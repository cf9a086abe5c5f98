namespace Ironclad.Mapping;

/// <summary>Schema names of the solution's environment variables.</summary>
internal static class SettingNames
{
    public const string BaseUrl = "icd_IroncladBaseUrl";
    public const string CreatorEmail = "icd_IroncladCreatorEmail";
    public const string MsaTemplateId = "icd_IroncladMsaTemplateId";
    public const string NdaTemplateId = "icd_IroncladNdaTemplateId";
    public const string SowTemplateId = "icd_IroncladSowTemplateId";
    public const string OrderFormTemplateId = "icd_IroncladOrderFormTemplateId";
    public const string AttributeIds = "icd_IroncladAttributeIds";
    public const string OnLaunchRefused = "icd_OnLaunchRefused";
    public const string OnOrphan = "icd_OnOrphan";
    public const string Credential = "icd_IroncladCredential";
    public const string ConfirmedOrganization = "icd_ConfirmedOrganization";
    public const string LogRetentionDays = "icd_LogRetentionDays";

    public static IReadOnlyList<string> All { get; } =
    [
        BaseUrl, CreatorEmail, MsaTemplateId, NdaTemplateId, SowTemplateId, OrderFormTemplateId, AttributeIds, OnLaunchRefused, OnOrphan,
        Credential, ConfirmedOrganization, LogRetentionDays,
    ];
}
