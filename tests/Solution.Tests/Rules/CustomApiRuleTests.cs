using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class CustomApiRuleTests
{
    private const string Api = "customapis/icd_CancelAgreement/customapi.xml";
    private const string Parameter = "customapis/icd_CancelAgreement/customapirequestparameters/Comment/customapirequestparameter.xml";
    private const string Property = "customapis/icd_CancelAgreement/customapiresponseproperties/Code/customapiresponseproperty.xml";

    [TestCase("<boundentitylogicalname>icd_agreement", "<boundentitylogicalname>icd_contract", "is bound to the table 'icd_contract', which is not known")]
    [TestCase("<bindingtype>1", "<bindingtype>0", "is bound to nothing and names the table 'icd_agreement'")]
    [TestCase("<bindingtype>1", "<bindingtype>3", "has <bindingtype> '3'. Allowed: 0, 1, 2.")]
    [TestCase("<isfunction>0", "<isfunction>No", "has <isfunction> 'No'. Allowed: 0, 1.")]
    [TestCase("<displayname default=\"Cancel Agreement\">", "<displayname default=\"Cancel\">", "has no displayname, or another text as default than as label")]
    public void A_custom_api_that_could_not_work_is_refused(string find, string replacement, string message) =>
        Refused.AlsoBy<CustomApis>(copy => copy.Replace(Api, find, replacement), $"The custom API icd_CancelAgreement {message}");

    [Test]
    public void A_custom_api_without_a_plugin_type_is_refused() =>
        Refused.AlsoBy<CustomApis>(
            copy => copy.ReplacePattern(Api, @"<plugintypeid>\s*<plugintypeid>.*?</plugintypeid>\s*</plugintypeid>", "<plugintypeid />"),
            "runs the plug-in type '', which no plug-in assembly declares");

    [Test]
    public void A_type_without_a_custom_api_is_refused() =>
        Refused.AlsoBy<Steps>(
            copy => copy.ReplacePattern(Api, @"<plugintypeid>\s*<plugintypeid>.*?<", "<plugintypeid><plugintypeid>11111111-2222-3333-4444-555555555555<"),
            "No step and no custom API runs the type Ironclad.Plugins.Commands.CancelAgreement.");

    [TestCase("<type>10", "<type>text", "has the type 'text'")]
    [TestCase("<isoptional>0", "<isoptional>No", "has <isoptional> 'No'. Write 0 or 1.")]
    [TestCase("<logicalentityname />", "<logicalentityname>account</logicalentityname>", "of type 10 names a table")]
    public void A_parameter_that_could_not_be_given_is_refused(string find, string replacement, string message) =>
        Refused.By<CustomApiParameters>(copy => copy.Replace(Parameter, find, replacement), $"The parameter Comment {message}");

    [Test]
    public void A_response_property_that_the_import_refuses_is_refused() =>
        Refused.By<CustomApiParameters>(
            copy => copy.Replace(Property, "<type>", "<isoptional>0</isoptional><type>"),
            "The parameter Code is a response property with <isoptional>");

    [Test]
    public void A_parameter_of_no_custom_api_is_refused() =>
        Refused.AlsoBy<CustomApiParameters>(
            copy => copy.Move(Parameter, Parameter.Replace("icd_CancelAgreement", "icd_StopAgreement", StringComparison.Ordinal)),
            "The parameter Comment belongs to a custom API that is not there");

    [Test]
    public void A_parameter_in_the_folder_of_another_is_refused() =>
        Refused.By<FileNames>(
            copy => copy.Replace(Parameter, "uniquename=\"Comment\"", "uniquename=\"Reason\""),
            "The content belongs to customapis/icd_CancelAgreement/customapirequestparameters/Reason/customapirequestparameter.xml");

    [Test]
    public void A_custom_api_without_the_prefix_is_refused() =>
        Refused.AlsoBy<PublisherPrefix>(copy => copy.Replace(Api, "uniquename=\"icd_CancelAgreement\"", "uniquename=\"CancelAgreement\""), "The name CancelAgreement");
}
