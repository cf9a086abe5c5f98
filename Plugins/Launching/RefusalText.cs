using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Launching;

/// <summary>Tells a sales person what Ironclad did not accept and how to put it right.</summary>
internal sealed class RefusalText(Refusal refusal, Language language)
{
    private readonly LaunchRequest _request = refusal.Request;

    private string Reason => refusal.Message.TrimEnd('.', ' ') is { Length: > 0 } message ? message : refusal.Code;

    public string NotSaved(Guid agreementId) => Text("NotSaved", "SaveAgain", agreementId);

    public string NotLaunched(Guid agreementId) => Text("NotLaunched", "LaunchAgain", agreementId);

    private string Text(string opening, string next, Guid agreementId) => string.Join("\n", [
        $"{refusal.Summary.Code}: {Say(opening)}",
        .. Problems().Select(problem => $"- {problem}"),
        $"{Say(next)} {Say("Correlation", AgreementCode.Of(agreementId))}",
    ]);

    public IEnumerable<string> Problems() =>
        refusal.Parameters.Count == 0 ? [Say("NothingNamed", Reason)] : refusal.Parameters.Select(Problem);

    private string Problem(string parameter) => parameter switch
    {
        "template" or "templateId" => Say("TemplateNotAccepted", _request.Template.Setting, Reason),
        "creator" => Say("CreatorNotAccepted", _request.Template.CreatorSetting, Reason),
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

    private Phrase? Remark(AttributeMapping mapping) =>
        _request.Attributes.Remarks.TryGetValue(mapping.AttributeId, out var remark) ? remark : null;

    private string Fill(AttributeMapping mapping, string label) => mapping switch
    {
        { Path: null } or { Path: { IsOfAgreement: true, Column: AgreementTable.Id or AgreementTable.Number } } => Say("TellAdministrator"),
        { Kind: AttributeKind.MonetaryAmount } when Remark(mapping) is not null => Say("ChooseCurrency"),
        _ when EmptyLookup(mapping.Path!) is { } link => Choose(link),
        _ => OnTable("FillIn", mapping.Path!.Table, label),
    };

    private string Correct(AttributeMapping mapping, string label) => mapping switch
    {
        { Path: null } or { Path: { IsOfAgreement: true, Column: AgreementTable.Id or AgreementTable.Number } } => Say("TellAdministrator"),
        _ => OnTable("Correct", mapping.Path!.Table, label),
    };

    /// <summary>The lookup on the way to a value that leads nowhere, if any does.</summary>
    private ColumnLink? EmptyLookup(ColumnPath path) => path.Links.FirstOrDefault(link => _request.Rows.Value(new(link.Way, link.Key)) is null);

    private string Choose(ColumnLink link) => link.Lookup switch
    {
        AgreementTable.Account => Say("ChooseAccountOnAgreement"),
        AgreementTable.Opportunity => Say("ChooseOpportunityOnAgreement"),
        "parentaccountid" when link.FromTable == "opportunity" => Say("ChooseAccountOnOpportunity"),
        _ => Say("ChooseOnTable", link.Lookup, link.FromTable),
    };

    private string OnTable(string what, string table, string label) => table switch
    {
        AgreementTable.LogicalName => Say($"{what}OnAgreement", label),
        "account" => Say($"{what}OnAccount", label),
        _ => Say($"{what}OnTable", label, table),
    };

    private string Say(string name, params object[] arguments) => new Phrase($"Launch.{name}", arguments).In(language);
}
