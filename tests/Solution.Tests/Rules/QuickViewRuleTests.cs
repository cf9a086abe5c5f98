using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class QuickViewRuleTests
{
    private const string MainForm = "Entities/icd_Agreement/FormXml/main/";
    private const string Manifest = "Other/Solution.xml";
    private const string Account = "Entities/Account/";
    private const string AccountForm = Account + "FormXml/quick/";

    [TestCase("QuickFormId entityname=\"account\"", "QuickFormId entityname=\"contact\"", "The quick view quickview_icd_accountid shows the form")]
    [TestCase("datafieldname=\"icd_accountid\" disabled=\"false\">", "datafieldname=\"icd_opportunityid\" disabled=\"false\">", "which is no quick view form of the table that icd_opportunityid points to.")]
    public void A_quick_view_of_another_table_is_refused(string find, string replacement, string message) =>
        Refused.By<QuickViews>(copy => copy.Replace(MainForm, find, replacement), message);

    [TestCase("<QuickForms>.*?</QuickForms>", "")]
    [TestCase("&lt;/QuickFormIds&gt;", "")]
    public void A_quick_view_without_form_is_refused(string pattern, string replacement) =>
        Refused.By<QuickViews>(copy => copy.ReplacePattern(MainForm, pattern, replacement), "shows the form '' of ''");

    [Test]
    public void A_quick_view_of_a_form_that_is_not_there_is_refused() =>
        Refused.AlsoBy<QuickViews>(
            copy => copy.Delete(Checkout.Source.ExtendedTables.Single(table => table.SchemaName == "Account").Forms.Single().Path),
            "The quick view quickview_icd_accountid");

    [Test]
    public void A_table_that_neither_the_platform_nor_the_solution_has_is_refused() =>
        Refused.AlsoBy<ExtendedTables>(
            copy => copy.Replace(Account + "Entity.xml", ">Account<", ">Acount<"),
            "The table Acount has no EntityInfo, and the platform has no such table.");

    [Test]
    public void A_form_of_the_platform_is_not_replaced() =>
        Refused.AlsoBy<ExtendedTables>(
            copy => copy.Move(Form(), Form().Replace("/quick/", "/main/", StringComparison.Ordinal)),
            "The solution changes more of Account than quick view forms.");

    [Test]
    public void A_table_of_the_platform_is_not_taken_over() =>
        Refused.By<ExtendedTables>(
            copy => copy.Replace(Manifest, "schemaName=\"account\" behavior=\"2\"", "schemaName=\"account\" behavior=\"0\""),
            "The root component of account has the behavior 0 and would take the whole table over. Write 2 (shell).");

    [TestCase("datafieldname=\"telephone1\"", "datafieldname=\"telephone\"", "The form shows account.telephone, which the packer does not know")]
    [TestCase("classid=\"{4273EDBD", "classid=\"{533B9E00", "Use {4273EDBD-AC1D-40D3-9FB2-095C621B552D}.")]
    public void A_control_that_cannot_show_a_column_of_the_platform_is_refused(string find, string replacement, string message) =>
        Refused.By<ExtendedTables>(copy => copy.Replace(AccountForm, find, replacement), message);

    private static string Form() => Checkout.Source.ExtendedTables.Single(table => table.SchemaName == "Account").Forms.Single().Path;
}
