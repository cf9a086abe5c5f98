using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Launching;

/// <summary>Tells a sales person what Ironclad did not accept and how to put it right.</summary>
internal sealed class RefusalText(Refusal refusal, Language language)
{
    private readonly LaunchRequest _request = refusal.Request;

    private string Reason => refusal.Message.TrimEnd('.', ' ') is { Length: > 0 } message ? message : refusal.Code;

    public string NotSaved(Guid correlationId) => Text("NotSaved", "SaveAgain", correlationId);

    public string NotLaunched(Guid correlationId) => Text("NotLaunched", "LaunchAgain", correlationId);

    private string Text(string opening, string next, Guid correlationId) => string.Join("\n", [
        $"{refusal.Summary.Code}: {Say(opening)}",
        .. Problems().Select(problem => $"- {problem}"),
        $"{Say(next)} {Say("Correlation", correlationId)}",
    ]);

    public IEnumerable<string> Problems() =>
        refusal.Parameters.Count == 0 ? [Say("NothingNamed", Reason)] : refusal.Parameters.Select(Problem);

    private string Problem(string parameter) => parameter switch
    {
        "template" or "templateId" => Say("TemplateNotAccepted", _request.Type.TemplateSetting, Reason),
        "creator" => Say("CreatorNotAccepted", SettingNames.CreatorEmail, Reason),
        _ when refusal.MappingOf(parameter) is { } mapping => Column(mapping, parameter),
        _ when refusal.IsMissing => Say("NotFilledIn", parameter),
        _ => Say("OtherNotAccepted", parameter, Reason),
    };

    private string Column(AttributeMapping mapping, string attribute)
    {
        var label = ColumnLabel.Of(mapping, language);
        return !refusal.IsMissing ? $"{Say("NotAccepted", label, attribute, Reason)} {Correct(mapping, label)}"
            : Remark(mapping) is { } remark ? $"{Say("MissingBecause", label, attribute, remark)} {Fill(mapping, label)}"
            : $"{Say("Missing", label, attribute)} {Fill(mapping, label)}";
    }

    private string? Remark(AttributeMapping mapping) =>
        _request.Attributes.Remarks.TryGetValue(mapping.AttributeId, out var remark) ? remark : null;

    private string Fill(AttributeMapping mapping, string label) => mapping switch
    {
        { Column: AgreementTable.Id or AgreementTable.Number } => Say("TellAdministrator"),
        { Kind: AttributeKind.MonetaryAmount } when Remark(mapping) is not null => Say("ChooseCurrency"),
        { Source: ValueSource.Agreement } => Say("FillInOnAgreement", label),
        _ => _request.Counterparty switch
        {
            Counterparty.AgreementHasNoAccount => Say("ChooseAccountOnAgreement"),
            Counterparty.AgreementHasNoOpportunity => Say("ChooseOpportunityOnAgreement"),
            Counterparty.OpportunityHasNoAccount => Say("ChooseAccountOnOpportunity"),
            _ => Say("FillInOnAccount", label),
        },
    };

    private string Correct(AttributeMapping mapping, string label) => mapping switch
    {
        { Column: AgreementTable.Id or AgreementTable.Number } => Say("TellAdministrator"),
        { Source: ValueSource.Agreement } => Say("CorrectOnAgreement", label),
        _ => Say("CorrectOnAccount", label),
    };

    private string Say(string name, params object[] arguments) => new Phrase($"Launch.{name}", arguments).In(language);
}
