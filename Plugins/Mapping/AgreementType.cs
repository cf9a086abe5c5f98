namespace Ironclad.Mapping;

/// <summary>A value of the choice Agreement Type and how its agreements are launched.</summary>
/// <param name="Value">Value of the choice. MSA = 1 is fixed: integrations filter on it.</param>
/// <param name="Label">Label of the choice in English.</param>
/// <param name="TemplateSetting">Environment variable that holds the Ironclad template; empty means: do not launch.</param>
/// <param name="UsesOwnAccount">
/// True when the counterparty is the Agreement's own Account (an NDA concerns the account itself),
/// false when it is the Account of its Opportunity.
/// </param>
internal sealed record AgreementType(int Value, string Label, string TemplateSetting, bool UsesOwnAccount = false)
{
    public static IReadOnlyList<AgreementType> All { get; } =
    [
        new(1, "MSA", SettingNames.MsaTemplateId),
        new(2, "NDA", SettingNames.NdaTemplateId, UsesOwnAccount: true),
        new(3, "SOW", SettingNames.SowTemplateId),
        new(4, "Order Form", SettingNames.OrderFormTemplateId),
    ];

    public static AgreementType? Of(int? value) => All.FirstOrDefault(type => type.Value == value);
}
