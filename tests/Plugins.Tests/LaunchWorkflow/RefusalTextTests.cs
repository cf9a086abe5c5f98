using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Texts;

namespace Ironclad.Plugins.Tests.LaunchWorkflow;

/// <summary>What a sales person reads when Ironclad refuses the launch.</summary>
internal sealed class RefusalTextTests
{
    private static readonly Guid AgreementId = new("0d3e4db2-4a4d-4e0b-9a0b-5b1e0c0a7f11");

    [Test]
    public void A_missing_column_is_named_with_its_attribute_and_its_cure() =>
        Assert.That(
            Text("""{"code":"MISSING_PARAM","message":"missing required attribute","param":"counterpartySignerEmail"}"""),
            Is.EqualTo("""
            ICD-1001: The Agreement was not saved, because Ironclad did not launch its contract:
            - Counterparty Signer Email (Ironclad attribute counterpartySignerEmail) is missing. Fill in Counterparty Signer Email on the Agreement.
            Then save it again. (Correlation code 0d3e4db2)
            """));

    [Test]
    public void A_saved_agreement_has_to_be_launched_again() =>
        Assert.That(Build("""{"code":"MISSING_PARAM","message":"","param":"agreementDate"}""").NotLaunched(AgreementId), Is.EqualTo("""
            ICD-1001: Ironclad did not launch the contract of this Agreement:
            - Agreement Start Date (Ironclad attribute agreementDate) is missing. Fill in Agreement Start Date on the Agreement.
            Then launch it again. (Correlation code 0d3e4db2)
            """));

    [TestCase("""{"code":"MISSING_PARAM","message":"","param":"agreementDate"}""", "ICD-1001")]
    [TestCase("""{"code":"INVALID_PARAM","message":"","param":"agreementDate"}""", "ICD-1002")]
    [TestCase("""{"code":"INVALID_PARAM","message":"","param":"paperSource"}""", "ICD-1002")]
    [TestCase("""{"code":"MISSING_PARAM","message":"","param":["agreementDate","approverdfa77"]}""", "ICD-1003")]
    [TestCase("""{"code":"INVALID_PARAM","message":"","param":"template"}""", "ICD-1004")]
    [TestCase("""{"code":"INVALID_PARAM","message":"","param":"creator"}""", "ICD-1004")]
    [TestCase("""{"code":"INVALID_STATE"}""", "ICD-1005")]
    public void The_code_says_who_can_put_it_right(string body, string code) => Assert.That(Text(body), Does.StartWith($"{code}: "));

    [TestCase(1031, "„Beginn der Vereinbarung“ (Ironclad-Attribut agreementDate) fehlt. Füllen Sie „Beginn der Vereinbarung“ in der Vereinbarung aus.")]
    [TestCase(1036, "« Date de début de l'accord » (attribut Ironclad agreementDate) est absent. Renseignez « Date de début de l'accord » dans l'accord.")]
    [TestCase(3082, "Falta «Fecha de inicio del acuerdo» (atributo de Ironclad agreementDate). Rellene «Fecha de inicio del acuerdo» en el acuerdo.")]
    [TestCase(1041, "「契約開始日」(Ironclad 属性 agreementDate) がありません。 契約の「契約開始日」を入力してください。")]
    public void A_seller_reads_it_in_the_words_of_the_form(int lcid, string problem) =>
        Assert.That(
            Build("""{"code":"MISSING_PARAM","message":"","param":"agreementDate"}""", language: Language.Of(lcid)).NotSaved(AgreementId).Split('\n')[1],
            Is.EqualTo($"- {problem}"));

    [TestCase("\"[\\\"agreementDate\\\",\\\"counterpartySignerName\\\"]\"")]
    [TestCase("""["agreementDate","counterpartySignerName"]""")]
    public void Several_missing_columns_have_a_line_each(string param) =>
        Assert.That(Problems($$"""{"code":"MISSING_PARAM","message":"missing required attributes","param":{{param}}}"""), Is.EqualTo(new[]
        {
            "Agreement Start Date (Ironclad attribute agreementDate) is missing. Fill in Agreement Start Date on the Agreement.",
            "Counterparty Signer Name (Ironclad attribute counterpartySignerName) is missing. Fill in Counterparty Signer Name on the Agreement.",
        }));

    [Test]
    public void A_column_is_recognised_by_the_id_of_the_template() =>
        Assert.That(
            Problems("""{"code":"MISSING_PARAM","message":"","param":"role1"}""", ids: new() { ["counterpartySignerName"] = "role1" }),
            Is.EqualTo(new[]
        {
            "Counterparty Signer Name (Ironclad attribute role1) is missing. Fill in Counterparty Signer Name on the Agreement.",
        }));

    [Test]
    public void A_wrong_value_comes_with_what_Ironclad_says_of_it() =>
        Assert.That(
            Problems("""{"code":"INVALID_PARAM","message":"invalid email address.","param":"counterpartySignerEmail"}"""),
            Is.EqualTo(new[]
        {
            "Counterparty Signer Email (Ironclad attribute counterpartySignerEmail) was not accepted: invalid email address. "
            + "Correct Counterparty Signer Email on the Agreement, or tell your administrator if it is right as it is.",
        }));

    [Test]
    public void A_wrong_value_that_nobody_entered_is_for_the_administrator() =>
        Assert.That(Problems("""{"code":"INVALID_PARAM","message":"non-existent attribute","param":"dynamicsMsaId"}"""), Is.EqualTo(new[]
        {
            "Agreement (Ironclad attribute dynamicsMsaId) was not accepted: non-existent attribute. Please tell your administrator.",
        }));

    [Test]
    public void An_attribute_that_nothing_fills_is_shown_by_its_id() =>
        Assert.That(Problems("""{"code":"MISSING_PARAM","message":"missing","param":"approverdfa77"}"""), Is.EqualTo(new[]
        {
            "Ironclad asks for \"approverdfa77\", which Dynamics does not fill in. Please tell your administrator. "
            + "It needs a default in the Ironclad template, or must be optional there.",
        }));

    [Test]
    public void A_wrong_value_of_an_unknown_attribute_is_for_the_administrator() =>
        Assert.That(Problems("""{"code":"INVALID_PARAM","message":"bad option","param":"paperSource"}"""), Is.EqualTo(new[]
        {
            "Ironclad did not accept \"paperSource\": bad option. Please tell your administrator.",
        }));

    [TestCase("template")]
    [TestCase("templateId")]
    public void A_wrong_template_is_a_setting(string param) =>
        Assert.That(Problems($$"""{"code":"INVALID_PARAM","message":"template not found","param":"{{param}}"}"""), Is.EqualTo(new[]
        {
            "Ironclad did not accept the Ironclad template that the setting icd_IroncladMsaTemplateId names: template not found. Please tell your administrator.",
        }));

    [Test]
    public void A_wrong_creator_is_a_setting() =>
        Assert.That(Problems("""{"code":"INVALID_PARAM","message":"user does not exist","param":"creator"}"""), Is.EqualTo(new[]
        {
            "Ironclad did not accept the Ironclad user that the setting icd_IroncladCreatorEmail names: user does not exist. Please tell your administrator.",
        }));

    [TestCase("""{"code":"INVALID_STATE","message":"workflow cannot be launched"}""", "workflow cannot be launched")]
    [TestCase("""{"code":"INVALID_STATE"}""", "INVALID_STATE")]
    [TestCase("""{"code":"INVALID_STATE","message":"","param":""}""", "INVALID_STATE")]
    [TestCase("{}", "HTTP 400")]
    public void A_refusal_that_names_nothing_is_passed_on_as_it_is(string body, string reason) =>
        Assert.That(Problems(body), Is.EqualTo(new[] { $"Ironclad says: {reason}. Please tell your administrator." }));

    [Test]
    public void A_missing_address_says_which_part_of_it_is_empty() =>
        Assert.That(
            Problems("""{"code":"MISSING_PARAM","message":"","param":"counterpartyAddress"}""", remark: ("counterpartyAddress", Empty("country"))),
            Is.EqualTo(new[]
        {
            "Address (Ironclad attribute counterpartyAddress) is missing: Country/Region is empty. Fill in Address on the Account.",
        }));

    [TestCase(1031, "„Adresse“ (Ironclad-Attribut counterpartyAddress) fehlt: Ort, Land/Region ist leer. Füllen Sie „Adresse“ in der Firma aus.")]
    [TestCase(1041, "「住所」(Ironclad 属性 counterpartyAddress) がありません: 市区町村, 国/地域 が空です。 取引先企業の「住所」を入力してください。")]
    public void The_empty_parts_are_named_in_the_language_of_the_seller(int lcid, string problem) =>
        Assert.That(
            Problems(Build(
                """{"code":"MISSING_PARAM","message":"","param":"counterpartyAddress"}""",
                remark: ("counterpartyAddress", Empty("city", "country")), language: Language.Of(lcid))),
            Is.EqualTo(new[] { problem }));

    [Test]
    public void A_value_without_a_currency_asks_for_the_currency() =>
        Assert.That(
            Problems("""{"code":"MISSING_PARAM","message":"","param":"totalContractValue"}""", remark: ("totalContractValue", new("Columns.NoCurrency"))),
            Is.EqualTo(new[]
        {
            "Agreement Value (Ironclad attribute totalContractValue) is missing: no currency is known. Choose a currency on the Opportunity or on the Agreement.",
        }));

    [TestCase("", "Fill in Account Name on the Account.")]
    [TestCase("icd_opportunityid", "Choose an Opportunity on the Agreement.")]
    [TestCase("parentaccountid", "Choose an Account on the Opportunity.")]
    public void A_missing_counterparty_says_which_lookup_is_empty(string empty, string cure) =>
        Assert.That(Problems("""{"code":"MISSING_PARAM","message":"","param":"counterpartyName"}""", empty), Is.EqualTo(new[]
        {
            $"Account Name (Ironclad attribute counterpartyName) is missing. {cure}",
        }));

    [Test]
    public void A_missing_account_of_the_agreement_itself_is_named_too() =>
        Assert.That(
            Problems("""{"code":"MISSING_PARAM","message":"","param":"counterpartyName"}""", "icd_accountid", type: 2),
            Is.EqualTo(new[] { "Account Name (Ironclad attribute counterpartyName) is missing. Choose an Account on the Agreement." }));

    [TestCase("", "Fill in Customer number on the row of contact.")]
    [TestCase("primarycontactid", "Choose a row in primarycontactid of account.")]
    public void A_column_of_any_other_table_is_named_with_its_table(string empty, string cure)
    {
        var path = ColumnPath.Parse("account/primarycontactid/contact.contactid/employeeid");
        var template = Template(1) with { Rows = [new("number", "Customer number", AttributeKind.Text, path)] };

        Assert.That(
            Problems(Build("""{"code":"MISSING_PARAM","message":"","param":"number"}""", template, empty)),
            Is.EqualTo(new[] { $"Customer number (Ironclad attribute number) is missing. {cure}" }));
    }

    private static string Text(string body) => Build(body).NotSaved(AgreementId);

    /// <param name="empty">A lookup that leads nowhere.</param>
    private static IEnumerable<string> Problems(
        string body, string empty = "", Dictionary<string, object?>? ids = null, (string Attribute, Phrase Text)? remark = null, int type = 1) =>
        Problems(Build(body, Template(type) with { AttributeIds = new(ids ?? []) }, empty, remark));

    private static IEnumerable<string> Problems(RefusalText text) =>
        text.NotSaved(AgreementId).Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]);

    private static Phrase Empty(params string[] parts)
    {
        Phrase[] names = [.. parts.Select(part => new Phrase($"Columns.address.{part}"))];
        return new("Columns.IsEmpty", [names]);
    }

    private static AgreementTemplate Template(int type) => new(AgreementType.Of(type)!, TemplateIds.Parse("template"));

    private static RefusalText Build(
        string body, AgreementTemplate? template = null, string empty = "", (string Attribute, Phrase Text)? remark = null, Language? language = null)
    {
        var remarks = remark is { } one ? new Dictionary<string, Phrase> { [one.Attribute] = one.Text } : [];
        var rows = new LaunchValues(path => path.Links.Any(link => link.Lookup == empty) ? null : Guid.NewGuid(), _ => null);
        var request = new LaunchRequest(template ?? Template(1), new LaunchAttributes(new Dictionary<string, object>(), remarks), rows);
        return new RefusalText(
            Refused.Of(request, new IroncladAnswer(AnswerKind.Received, 400, JsonReader.ReadObject(body))).Refusal, language ?? Language.English);
    }
}
