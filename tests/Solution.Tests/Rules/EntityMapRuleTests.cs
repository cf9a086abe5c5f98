using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class EntityMapRuleTests
{
    private const string Maps = "Other/EntityMaps.xml";

    [TestCase("<EntityTarget>icd_agreement", "<EntityTarget>icd_Agreement", "The map of account leads to 'icd_Agreement', which is not a table of this solution.")]
    [TestCase("<EntitySource>account", "<EntitySource>contact", "The map leads from 'contact' to icd_agreement, which have no relationship.")]
    [TestCase("<AttributeSource>estimatedvalue", "<AttributeSource>value", "The map takes opportunity.value, which the packer does not know.")]
    [TestCase("<AttributeTarget>icd_agreementvalue", "<AttributeTarget>icd_value", "The map fills icd_value, which icd_agreement does not have.")]
    [TestCase("<AttributeTarget>icd_agreementvalue", "<AttributeTarget>icd_name", "The map fills the nvarchar column icd_name with opportunity.estimatedvalue, a money.")]
    public void A_map_of_columns_that_do_not_fit_is_refused(string find, string replacement, string message) =>
        Refused.By<EntityMaps>(copy => copy.Replace(Maps, find, replacement), message);

    [Test]
    public void A_text_that_may_not_fit_is_refused() =>
        Refused.By<EntityMaps>(
            copy => copy.ReplacePattern("Entities/icd_Agreement/Entity.xml", "<MaxLength>300</MaxLength>(\\s*)<Length>600</Length>", "<MaxLength>200</MaxLength>$1<Length>400</Length>"),
            "The map fills the nvarchar column icd_name with opportunity.name, a nvarchar of 300 characters.");
}
