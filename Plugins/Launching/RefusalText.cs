using Ironclad.Mapping;

namespace Ironclad.Launching;

/// <summary>Tells a sales person what Ironclad did not accept and how to put it right.</summary>
internal sealed class RefusalText(Refusal refusal)
{
    private const string AskAdministrator = "Please tell your administrator.";

    private readonly LaunchRequest _request = refusal.Request;

    public string NotSaved(Guid correlationId) =>
        Text("The Agreement was not saved, because Ironclad did not launch its contract:", "Then save it again.", correlationId);

    public string NotLaunched(Guid correlationId) =>
        Text("Ironclad did not launch the contract of this Agreement:", "Then create the Agreement again.", correlationId);

    private string Text(string opening, string next, Guid correlationId) =>
        string.Join("\n", [opening, .. Problems().Select(problem => $"- {problem}"), $"{next} (Correlation id {correlationId})"]);

    private IEnumerable<string> Problems() =>
        refusal.Parameters.Count == 0 ? [$"Ironclad says: {Reason}. {AskAdministrator}"] : refusal.Parameters.Select(Problem);

    private string Problem(string parameter) => parameter switch
    {
        "template" or "templateId" => Setting(_request.Type.TemplateSetting, "the Ironclad template"),
        "creator" => Setting(SettingNames.CreatorEmail, "the Ironclad user"),
        _ when _request.Ids.MappingOf(_request.TemplateId, parameter) is { } mapping => Column(mapping, parameter),
        _ when refusal.IsMissing => $"Ironclad asks for \"{parameter}\", which Dynamics does not fill in. {AskAdministrator} "
            + "It needs a default in the Ironclad template, or must be optional there.",
        _ => $"Ironclad did not accept \"{parameter}\": {Reason}. {AskAdministrator}",
    };

    private string Setting(string name, string what) =>
        $"Ironclad did not accept {what} that the setting {name} names: {Reason}. {AskAdministrator}";

    private string Column(AttributeMapping mapping, string attribute) => refusal.IsMissing
        ? $"{mapping.Label} (Ironclad attribute {attribute}) is missing{Remark(mapping)}. {Fill(mapping)}"
        : $"{mapping.Label} (Ironclad attribute {attribute}) was not accepted: {Reason}. {Correct(mapping)}";

    private string Reason => refusal.Message.TrimEnd('.', ' ') is { Length: > 0 } message ? message : refusal.Code;

    private string Remark(AttributeMapping mapping) =>
        _request.Attributes.Remarks.TryGetValue(mapping.AttributeId, out var remark) ? $": {remark}" : "";

    private string Fill(AttributeMapping mapping) => mapping switch
    {
        { Column: AgreementTable.Id or AgreementTable.Number } => AskAdministrator,
        { Kind: AttributeKind.MonetaryAmount } when Remark(mapping).Length > 0 =>
            "Choose a currency on the Opportunity or on the Agreement.",
        { Source: ValueSource.Agreement } => $"Fill in {mapping.Label} on the Agreement.",
        _ => _request.Counterparty switch
        {
            Counterparty.AgreementHasNoAccount => "Choose an Account on the Agreement.",
            Counterparty.AgreementHasNoOpportunity => "Choose an Opportunity on the Agreement.",
            Counterparty.OpportunityHasNoAccount => "Choose an Account on the Opportunity.",
            _ => $"Fill in {mapping.Label} on the Account.",
        },
    };

    private static string Correct(AttributeMapping mapping) =>
        mapping.Column is AgreementTable.Id or AgreementTable.Number ? AskAdministrator
        : $"Correct {mapping.Label} on the {mapping.Source}, or tell your administrator if it is right as it is.";
}
