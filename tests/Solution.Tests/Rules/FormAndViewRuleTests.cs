using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class FormAndViewRuleTests
{
    private const string MainForm = "Entities/icd_Agreement/FormXml/main/";
    private const string Views = "Entities/icd_Agreement/SavedQueries/";
    private const string TemplateForm = "Entities/icd_Template/FormXml/main/";

    [Test]
    public void A_view_that_shows_a_column_without_fetching_it_is_refused() =>
        Refused.By<ViewColumns>(
            copy => copy.ReplacePattern(Views, "<attribute name=\"icd_launcherror\" />", ""),
            "The view shows the column icd_launcherror but does not fetch it. Add <attribute name=\"icd_launcherror\" /> to the fetch.");

    [Test]
    public void A_view_that_uses_a_column_the_table_does_not_have_is_refused() =>
        Refused.By<ViewColumns>(
            copy => copy.Replace(Views, "<condition attribute=\"icd_launcherror\"", "<condition attribute=\"icd_error\""),
            "The view uses the column icd_error, which the table does not have.");

    [Test]
    public void A_view_of_another_table_is_refused() =>
        Refused.By<ViewColumns>(
            copy => copy.ReplacePattern(Views, "<entity name=\"icd_agreement\">(?=.*Inactive Agreements)", "<entity name=\"account\">"),
            "The view fetches rows of 'account'.");

    [Test]
    public void A_view_whose_rows_have_another_key_is_refused() =>
        Refused.By<ViewColumns>(
            copy => copy.ReplacePattern(Views, "id=\"icd_agreementid\"(?=.*Inactive Agreements)", "id=\"icd_name\""),
            "The rows of the view are known by 'icd_name'.");

    [TestCase("1", "advanced find view")]
    [TestCase("2", "associated view")]
    [TestCase("4", "quick find view")]
    [TestCase("64", "lookup view")]
    public void A_missing_system_view_is_refused(string type, string name) =>
        Refused.By<SystemViews>(
            copy => copy.ReplacePattern(Views, $"<isdefault>1(?=.*<querytype>{type}<)", "<isdefault>0"),
            $"The table has 0 views with querytype {type} (the {name}) and isdefault 1.");

    [Test]
    public void A_control_of_a_column_the_table_does_not_have_is_refused() =>
        Refused.By<FormControls>(
            copy => copy.Replace(MainForm, "datafieldname=\"icd_launcherror\"", "datafieldname=\"icd_error\""),
            "The control icd_launcherror shows icd_error, which icd_agreement does not have.");

    [Test]
    public void A_control_that_cannot_show_its_column_is_refused() =>
        Refused.By<FormControls>(
            copy => copy.Replace(MainForm, "datafieldname=\"icd_agreementvalue\"", "datafieldname=\"icd_opportunityid\""),
            "which does not show a lookup column. Use {270BD3DB-D9AF-4782-9025-509E298DEC0A}.");

    [Test]
    public void A_control_without_column_is_refused() =>
        Refused.By<FormControls>(
            copy => copy.Replace(MainForm, " datafieldname=\"icd_launcherror\"", ""),
            "The control icd_launcherror has no column.");

    [TestCase("<TargetEntityType>icd_mapping", "<TargetEntityType>icd_mappings", "The list subgrid_mappings shows the table 'icd_mappings', which is not of this solution.")]
    [TestCase("<RelationshipName>icd_template_icd_mapping_TemplateId", "<RelationshipName>lk_icd_mapping_createdby", "which does not lead from icd_template to icd_mapping.")]
    public void A_list_that_would_stay_empty_is_refused(string find, string replacement, string message) =>
        Refused.By<Subgrids>(copy => copy.Replace(TemplateForm, find, replacement), message);

    [Test]
    public void A_list_with_the_view_of_another_table_is_refused() =>
        Refused.By<Subgrids>(
            copy => copy.ReplacePattern(TemplateForm, "<ViewId>.*?</ViewId>", $"<ViewId>{Checkout.Agreement.Views[0].Xml.Descendants("savedqueryid").Single().Value}</ViewId>"),
            "which icd_mapping does not have.");

    [Test]
    public void A_table_without_main_form_is_refused() =>
        Refused.By<OneMainForm>(copy => copy.Delete(MainFormPath()), "The table has no main form.");

    [Test]
    public void Quick_create_without_its_form_is_refused() =>
        Refused.By<OneMainForm>(
            copy => copy.Delete(Checkout.Agreement.Forms.Single(form => form.Folder == "quickCreate").Path),
            "has no quick create form");

    [Test]
    public void An_id_used_twice_is_refused()
    {
        var id = Checkout.Source.Roles.Single(role => role.Path == "Roles/Ironclad Agreement User.xml").Xml.Attribute("id")!.Value;

        Refused.By<Identifiers>(
            copy => copy.ReplacePattern(MainForm, "labelid=\"[^\"]*\"", $"labelid=\"{id}\""),
            "of the role Ironclad Agreement User in Roles/Ironclad Agreement User.xml");
    }

    [Test]
    public void An_id_that_is_no_GUID_is_refused() =>
        Refused.By<Identifiers>(
            copy => copy.ReplacePattern(MainForm, "labelid=\"[^\"]*\"", "labelid=\"{label}\""),
            "The labelid of a tab has the id '{label}'.");

    private static string MainFormPath() => Checkout.Agreement.Forms.Single(form => form.Folder == "main").Path;
}
