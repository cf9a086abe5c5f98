using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class RelationshipRuleTests
{
    private const string Index = "Other/Relationships.xml";
    private const string Account = "Other/Relationships/Account.xml";

    [Test]
    public void A_lookup_without_relationship_is_refused() =>
        Refused.AlsoBy<LookupRelationships>(
            copy => copy.Delete(Account).Replace(Index, "<EntityRelationship Name=\"icd_account_icd_agreement_AccountId\" />", ""),
            "The lookup icd_AccountId has no relationship.");

    [Test]
    public void A_relationship_to_a_table_that_nobody_knows_is_refused() =>
        Refused.AlsoBy<LookupRelationships>(
            copy => copy.Replace(Account, "<ReferencedEntityName>Account", "<ReferencedEntityName>Acount").Move(Account, "Other/Relationships/Acount.xml"),
            "points to Acount, which the packer does not know");

    [Test]
    public void A_relationship_of_a_column_that_is_no_lookup_is_refused() =>
        Refused.AlsoBy<LookupRelationships>(
            copy => copy.Replace(Account, "<ReferencingAttributeName>icd_AccountId", "<ReferencingAttributeName>icd_Name"),
            "uses icd_Name, which is not a lookup of icd_Agreement");

    [TestCase("<ReferencingEntityName>icd_Agreement", "<ReferencingEntityName>icd_agreement", "writes icd_agreement. Write the schema name icd_Agreement.")]
    [TestCase("<ReferencingAttributeName>icd_AccountId", "<ReferencingAttributeName>icd_accountid", "writes icd_accountid. Write the schema name icd_AccountId.")]
    public void Another_casing_in_a_relationship_is_refused(string find, string replacement, string message) =>
        Refused.AlsoBy<SchemaCasing>(copy => copy.Replace(Account, find, replacement), message);

    [Test]
    public void A_platform_table_in_another_casing_is_refused() =>
        Refused.By<SchemaCasing>(
            copy => copy.Replace(Account, "<ReferencedEntityName>Account", "<ReferencedEntityName>account").Move(Account, "Other/Relationships/account.xml"),
            "writes account. Write the schema name Account.");

    [Test]
    public void A_relationship_of_ours_without_roles_is_refused() =>
        Refused.By<RelationshipRoles>(
            copy => copy.ReplacePattern(Account, "<EntityRelationshipRoles>.*</EntityRelationshipRoles>", ""),
            "icd_account_icd_agreement_AccountId has no EntityRelationshipRole of type 1 with the navigation property icd_AccountId.");

    [Test]
    public void A_missing_system_relationship_is_refused() =>
        Refused.AlsoBy<SystemParts>(
            copy => copy.Delete("Other/Relationships/Team.xml").Replace(Index, "<EntityRelationship Name=\"team_icd_agreement\" />", ""),
            "The system relationship team_icd_agreement from OwningTeam to Team is missing.");

    [Test]
    public void A_currency_that_could_be_deleted_under_an_Agreement_is_refused() =>
        Refused.By<MoneyColumns>(
            copy => copy.Replace("Other/Relationships/TransactionCurrency.xml", "<CascadeDelete>Restrict", "<CascadeDelete>RemoveLink"),
            "no relationship TransactionCurrency_icd_Agreement with CascadeDelete Restrict");

    [Test]
    public void A_cascade_that_does_not_exist_is_refused() =>
        Refused.By<EnumTexts>(
            copy => copy.Replace(Account, "<CascadeDelete>RemoveLink", "<CascadeDelete>Remove"),
            "<CascadeDelete> is 'Remove'.");
}
