using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class CommandRuleTests
{
    private const string Ribbon = "Entities/icd_Agreement/RibbonDiff.xml";
    private const string MainForm = "Entities/icd_Agreement/FormXml/main/";
    private const string Script = "WebResources/icd_/scripts/agreement.js";
    private const string French = "WebResources/icd_/strings/agreement.1036.resx";

    [TestCase("Location=\"Mscrm.Form.icd_agreement.", "Location=\"Mscrm.Form.account.", "The action icd.icd_agreement.Launch.CustomAction is at Mscrm.Form.account.MainTab")]
    [TestCase("Command=\"icd.icd_agreement.Open.Command\"", "Command=\"icd.icd_agreement.Show.Command\"", "The button icd.icd_agreement.Open runs the command 'icd.icd_agreement.Show.Command', which is not defined.")]
    [TestCase("<EnableRule Id=\"icd.icd_agreement.CanCancel\" />", "<EnableRule Id=\"icd.icd_agreement.MayCancel\" />", "A command asks the EnableRule icd.icd_agreement.MayCancel, which is not defined.")]
    [TestCase("<DisplayRule Id=\"icd.icd_agreement.MayWrite\" />", "<DisplayRule Id=\"icd.icd_agreement.Writes\" />", "A command asks the DisplayRule icd.icd_agreement.Writes, which is not defined.")]
    [TestCase("$webresource:icd_/icons/launch.svg", "$webresource:icd_/icons/start.svg", "The ribbon names the web resource icd_/icons/start.svg, which is not of this solution.")]
    [TestCase("FunctionName=\"Icd.Commands.cancel\"", "FunctionName=\"Icd.Commands.stop\"", "The ribbon calls Icd.Commands.stop, which icd_/scripts/commands.js does not offer.")]
    [TestCase("FunctionName=\"Icd.Commands.canRetry\"", "FunctionName=\"Icd.Commands.retries\"", "The ribbon calls Icd.Commands.retries")]
    public void A_button_that_names_something_that_does_not_exist_is_refused(string find, string replacement, string message) =>
        Refused.By<RibbonCommands>(copy => copy.Replace(Ribbon, find, replacement), message);

    [TestCase("<LocLabel Id=\"icd.icd_agreement.Open.LabelText\">", "The ribbon shows the label icd.icd_agreement.Open.LabelText, which is not defined.")]
    [TestCase("<LocLabel Id=\"icd.icd_agreement.Open.LabelText\">", "The label icd.icd_agreement.Other is not shown anywhere.")]
    public void A_label_is_defined_and_shown_or_refused(string find, string message) =>
        Refused.By<RibbonCommands>(copy => copy.Replace(Ribbon, find, "<LocLabel Id=\"icd.icd_agreement.Other\">"), message);

    [TestCase("functionName=\"Icd.Agreement.onLoad\"", "functionName=\"Icd.Agreement.onOpen\"", "The form calls Icd.Agreement.onOpen, which icd_/scripts/agreement.js does not offer.")]
    [TestCase("<Library name=\"icd_/scripts/agreement.js\"", "<Library name=\"icd_/scripts/preview.js\"", "The form calls Icd.Agreement.onLoad of icd_/scripts/agreement.js, which it does not load.")]
    [TestCase("<Library name=\"icd_/scripts/agreement.js\"", "<Library name=\"icd_/scripts/gone.js\"", "The form loads the script icd_/scripts/gone.js, which is not a web resource of this solution.")]
    [TestCase("passExecutionContext=\"true\"", "passExecutionContext=\"false\"", "The form calls Icd.Agreement.onLoad without the execution context.")]
    public void A_form_that_calls_something_that_does_not_exist_is_refused(string find, string replacement, string message) =>
        Refused.By<FormScripts>(copy => copy.Replace(MainForm, find, replacement), message);

    [Test]
    public void A_function_that_the_script_no_longer_returns_is_missed_by_its_forms() =>
        Refused.AlsoBy<FormScripts>(copy => copy.Replace(Script, "        onLoad,\n", "").Delete(QuickCreate()), "The form calls Icd.Agreement.onLoad");

    [Test]
    public void A_text_that_one_language_lacks_is_refused() =>
        Refused.By<ResourceStrings>(
            copy => copy.ReplacePattern(French, "<data name=\"Cancel.Reason\".*?</data>", ""),
            "agreement.1036.resx: The text Cancel.Reason is missing or empty.");

    [Test]
    public void An_empty_text_is_refused() =>
        Refused.By<ResourceStrings>(
            copy => copy.ReplacePattern(French, "<value>Motif</value>", "<value></value>"),
            "The text Cancel.Reason is missing or empty.");

    [Test]
    public void Texts_of_no_language_are_refused() =>
        Refused.AlsoBy<ResourceStrings>(
            copy => copy.Add("WebResources/icd_/strings/other.resx", "<root />"),
            "other.resx: The name does not end with the number of a language.");

    [Test]
    public void Texts_described_as_another_language_are_refused() =>
        Refused.By<ResourceStrings>(
            copy => copy.Replace(French + ".data.xml", "<LanguageCode>1036", "<LanguageCode>1033"),
            "Its description has another LanguageCode than its name. Write 1036.");

    [Test]
    public void A_dependency_on_a_web_resource_that_does_not_exist_is_refused() =>
        Refused.By<ResourceStrings>(
            copy => copy.Replace(Script + ".data.xml", "name=\"icd_/strings/agreement.1033.resx\"", "name=\"icd_/strings/texts.1033.resx\""),
            "The web resource depends on 'icd_/strings/texts.1033.resx', which is not of this solution.");

    [Test]
    public void Dependencies_that_cannot_be_read_are_refused() =>
        Refused.By<ResourceStrings>(
            copy => copy.Replace(Script + ".data.xml", "&lt;/Dependencies&gt;", ""),
            "The web resource depends on '', which is not of this solution.");

    private static string QuickCreate() => Checkout.Agreement.Forms.Single(form => form.Folder == "quickCreate").Path;
}
