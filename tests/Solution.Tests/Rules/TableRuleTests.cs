using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class TableRuleTests
{
    private const string Table = "Entities/icd_Agreement/Entity.xml";

    [Test]
    public void A_table_without_primary_name_is_refused() =>
        Refused.By<PrimaryName>(copy => copy.Replace(Table, "PrimaryName|", ""), "No column has PrimaryName in its DisplayMask.");

    [Test]
    public void A_table_with_two_primary_names_is_refused() =>
        Refused.By<PrimaryName>(
            copy => copy.Replace(Table, "ReadOnlyInUI|", "PrimaryName|"),
            "The columns icd_AgreementNumber, icd_Name all have PrimaryName");

    [TestCase("<entity Name=\"icd_Agreement\">", "<entity Name=\"icd_agreement\">", "The table is icd_Agreement in <Name> and icd_agreement in <entity Name>.")]
    [TestCase("<LogicalName>icd_launcherror", "<LogicalName>icd_LaunchError", "The column icd_LaunchError has the logical name 'icd_LaunchError'")]
    [TestCase("<Name>icd_ironcladworkflowid", "<Name>icd_IroncladWorkflowId", "The column icd_IroncladWorkflowId")]
    public void Another_casing_in_the_table_is_refused(string find, string replacement, string message) =>
        Refused.AlsoBy<SchemaCasing>(copy => copy.Replace(Table, find, replacement), message);

    [TestCase("<OwnershipTypeMask>UserOwned", "<OwnershipTypeMask>OrganizationOwned", "<OwnershipTypeMask> is 'OrganizationOwned'. Allowed: UserOwned, OrgOwned.")]
    [TestCase("<RequiredLevel>none", "<RequiredLevel>optional", "<RequiredLevel> is 'optional'.")]
    [TestCase("<IsSecured>0", "<IsSecured>False", "<IsSecured> is 'False'. Allowed: 0, 1.")]
    [TestCase("<HasRelatedNotes>True", "<HasRelatedNotes>1", "<HasRelatedNotes> is '1'. Allowed: True.")]
    public void A_wrong_word_for_an_enumeration_is_refused(string find, string replacement, string message) =>
        Refused.AlsoBy<EnumTexts>(copy => copy.Replace(Table, find, replacement), message);

    [TestCase("<displayname description=\"Fehlercode\" languagecode=\"1031\" />", "", "The displayname 'Error Code' has no text in 1031.")]
    [TestCase("<displayname description=\"Fehlercode\"", "<displayname description=\"\"", "The displayname 'Error Code' has no text in 1031.")]
    [TestCase("\"Fehlercode\" languagecode=\"1031\"", "\"Codice\" languagecode=\"1040\"", "The displayname 'Error Code' has a text in 1040, which is no language of the solution.")]
    [TestCase("\"Fehlercode\" languagecode=\"1031\"", "\"Code\" languagecode=\"1036\"", "The displayname 'Error Code' is there twice in 1036.")]
    public void A_label_that_does_not_speak_every_language_is_refused(string find, string replacement, string message) =>
        Refused.By<Labels>(copy => copy.Replace(Table, find, replacement), message);

    [Test]
    public void A_page_without_its_name_in_a_language_is_refused() =>
        Refused.By<Labels>(
            copy => copy.ReplacePattern("AppModuleSiteMaps/", "<Title LCID=\"1041\"[^>]*>", ""),
            "The Title 'Agreements' has no text in 1041.");

    [Test]
    public void A_column_of_type_memo_is_refused() =>
        Refused.AlsoBy<EnumTexts>(copy => copy.Replace(Table, "<Type>ntext", "<Type>memo"), "<Type> is 'memo'.");

    [TestCase("<Format>email", "<Format>mail", "The column icd_CounterpartySignerEmail of type nvarchar has the format 'mail'.")]
    [TestCase("<Behavior>2", "<Behavior>DateOnly", "The column icd_AgreementStartDate has the behavior 'DateOnly'.")]
    [TestCase("AGR-{SEQNUM:6}", "AGR-{SEQ:6}", "The column icd_AgreementNumber has the autonumber format 'AGR-{SEQ:6}'.")]
    [TestCase("<Length>1000", "<Length>500", "The column icd_IroncladWorkflow has the Length '500'. Write 1000, twice the MaxLength.")]
    [TestCase("<MaxLength>500", "<MaxLength>5000", "The column icd_IroncladWorkflow has the MaxLength '5000'.")]
    public void A_format_or_length_that_Dataverse_would_not_take_is_refused(string find, string replacement, string message) =>
        Refused.AlsoBy<ColumnFormats>(copy => copy.Replace(Table, find, replacement), message);

    [Test]
    public void A_table_that_is_not_audited_is_refused() =>
        Refused.By<Auditing>(
            copy => copy.Replace(Table, "<OwnershipTypeMask>UserOwned</OwnershipTypeMask>\n      <IsAuditEnabled>1", "<OwnershipTypeMask>UserOwned</OwnershipTypeMask>\n      <IsAuditEnabled>0"),
            "The table icd_Agreement is not audited.");

    [Test]
    public void A_column_that_is_not_audited_is_refused() =>
        Refused.By<Auditing>(
            copy => copy.Replace(Table, "<IsCustomField>1</IsCustomField>\n          <IsAuditEnabled>1", "<IsCustomField>1</IsCustomField>\n          <IsAuditEnabled>0"),
            "The column icd_AccountId is not audited.");

    [Test]
    public void A_table_of_the_organization_needs_its_organization() =>
        Refused.AlsoBy<SystemParts>(
            copy => copy.ReplacePattern("Other/Relationships/Organization.xml", @"  <EntityRelationship Name=""organization_icd_log"">.*?</EntityRelationship>\n", "")
                .Replace("Other/Relationships.xml", "  <EntityRelationship Name=\"organization_icd_log\" />\n", ""),
            "The system relationship organization_icd_log from OrganizationId to Organization is missing.");

    [TestCase("CreatedOnBehalfBy")]
    [TestCase("OverriddenCreatedOn")]
    [TestCase("UTCConversionTimeZoneCode")]
    [TestCase("ImportSequenceNumber")]
    public void A_missing_system_column_is_refused(string column) =>
        Refused.By<SystemParts>(copy => copy.ReplacePattern(Table, Column(column), ""), $"The system column {column} is missing.");

    [Test]
    public void An_organization_owned_table_without_its_organization_is_refused() =>
        Refused.By<SystemParts>(
            copy => copy.ReplacePattern("Entities/icd_Template/Entity.xml", Column("OrganizationId"), "")
                .ReplacePattern("Other/Relationships/Organization.xml", "<EntityRelationship Name=\"organization_icd_template\">.*?</EntityRelationship>", "")
                .Replace("Other/Relationships.xml", "<EntityRelationship Name=\"organization_icd_template\" />", ""),
            "The system column OrganizationId is missing.");

    [TestCase("icd_agreementvalue_Base", "The money column icd_AgreementValue has no column icd_agreementvalue_Base that is calculated of it.")]
    [TestCase("ExchangeRate", "The table has money but no column ExchangeRate.")]
    public void Money_without_what_it_needs_is_refused(string column, string message) =>
        Refused.AlsoBy<MoneyColumns>(copy => copy.ReplacePattern(Table, Column(column), ""), message);

    [TestCase("<optionset Name=\"icd_agreement_icd_agreementtype\">", "<optionset Name=\"icd_agreementtype\">", "The choice of icd_AgreementType is named icd_agreementtype. Name it icd_agreement_icd_agreementtype.")]
    [TestCase("<option value=\"2\"", "<option value=\"1\"", "The choice icd_agreement_icd_agreementtype has the value '1' twice")]
    [TestCase("<option value=\"2\"", "<option value=\"two\"", "has the value 'two' twice, or it is not a whole number")]
    [TestCase("<OptionSetType>state", "<OptionSetType>status", "The choice of the state column statecode has the type status.")]
    public void A_choice_that_does_not_fit_its_column_is_refused(string find, string replacement, string message) =>
        Refused.By<OptionSets>(copy => copy.Replace(Table, find, replacement), message);

    [Test]
    public void A_choice_column_that_names_no_choice_is_refused() =>
        Refused.By<OptionSets>(
            copy => copy.ReplacePattern(Table, "<optionset Name=\"icd_agreement_icd_agreementtype\">.*?</optionset>", "<OptionSetName>icd_kind</OptionSetName>"),
            "has no choice of its own and names 'icd_kind'");

    [Test]
    public void An_icon_that_is_no_web_resource_is_refused() =>
        Refused.By<WebResources>(
            copy => copy.Replace(Table, "icd_/icons/agreement.svg", "icd_/icons/contract.svg"),
            "The icon icd_/icons/contract.svg is not a web resource");

    private static string Column(string physicalName) => $"<attribute PhysicalName=\"{physicalName}\">.*?</attribute>";
}
