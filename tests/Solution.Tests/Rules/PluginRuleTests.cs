using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class PluginRuleTests
{
    private const string Assembly = "PluginAssemblies/";
    private const string Folder = "SdkMessageProcessingSteps/";
    private const string Step = Folder + "{6e5b2907-7de2-504e-873f-50e278021927}.xml";
    private const string Type = "Ironclad.Plugins.LaunchWorkflow.AgreementCreated";

    [Test]
    public void A_DLL_with_another_identity_is_refused() =>
        Refused.By<PluginTypes>(
            copy => copy,
            "the built one 'Ironclad.Plugins, Version=1.1.0.0, Culture=neutral, PublicKeyToken=cbe1b8bd21d1ee9b'. Build the plug-in with the identity of the source",
            Checkout.Plugin with { FullName = "Ironclad.Plugins, Version=1.1.0.0, Culture=neutral, PublicKeyToken=cbe1b8bd21d1ee9b" });

    [Test]
    public void A_type_that_is_not_in_the_DLL_is_refused() =>
        Refused.By<PluginTypes>(
            copy => copy,
            $"The type {Type} is not a public class of the built assembly",
            Checkout.Plugin with { PluginTypes = [] });

    [Test]
    public void A_class_of_the_DLL_that_is_not_declared_is_refused() =>
        Refused.By<PluginTypes>(
            copy => copy,
            "The class Ironclad.Plugins.Another of the built assembly is not declared.",
            Checkout.Plugin with { PluginTypes = [Type, "Ironclad.Plugins.Another"] });

    [Test]
    public void A_type_without_step_is_refused() =>
        Refused.By<Steps>(copy => copy.Replace(Step, $"<PluginTypeName>{Type}", "<PluginTypeName>Other"), $"No step and no custom API runs the type {Type}.");

    [Test]
    public void A_step_with_the_id_of_no_type_is_refused() =>
        Refused.By<Steps>(
            copy => copy.ReplacePattern(Step, "<PluginTypeId>.*?<", "<PluginTypeId>11111111-2222-3333-4444-555555555555<"),
            "which no plug-in assembly declares");

    [TestCase("<SdkMessageId>9ebdbb1b", "<SdkMessageId>00000000", "The step runs on the message 00000000-ea3e-db11-86a7-000a3a5473e8, which is not known.")]
    [TestCase("<PrimaryEntity>icd_agreement", "<PrimaryEntity>icd_contract", "The step runs on the table 'icd_contract', which is not known.")]
    [TestCase("<Stage>40", "<Stage>30", "<Stage> is '30'. Allowed: 10, 20, 40.")]
    [TestCase("<Mode>0", "<Mode>2", "<Mode> is '2'. Allowed: 0, 1.")]
    public void A_step_that_could_not_run_is_refused(string find, string replacement, string message) =>
        Refused.AlsoBy<Steps>(copy => copy.Replace(Step, find, replacement), message);

    [Test]
    public void An_asynchronous_step_before_the_operation_is_refused() =>
        Refused.AlsoBy<Steps>(
            copy => copy.Replace(Step, "<Mode>0", "<Mode>1").Replace(Step, "<Stage>40", "<Stage>20"),
            "The step is asynchronous in stage 20.");

    [TestCase("<ImageType>1", "<ImageType>0", "The image PostImage shows the row before it was created.")]
    [TestCase("<Stage>40", "<Stage>20", "The image PostImage shows the row after the operation, but the step runs in stage 20.")]
    [TestCase("<MessagePropertyName>id", "<MessagePropertyName>Target", "has the MessagePropertyName 'Target'. Write id for Create.")]
    [TestCase("<Attributes>icd_agreementtype,", "<Attributes>icd_agreementtype, ", "holds the column ' icd_ironcladworkflow', which icd_agreement does not have")]
    public void An_image_that_could_not_be_taken_is_refused(string find, string replacement, string message) =>
        Refused.By<StepImages>(copy => copy.Replace(Step, find, replacement), message);

    [Test]
    public void A_second_registration_of_the_same_step_is_refused() =>
        Refused.AlsoBy<StepRegistrations>(
            copy => copy.Copy(Step, Folder + "{11111111-2222-3333-4444-555555555555}.xml"),
            "The step runs the same class on the same message, table and stage as");

    [TestCase("", "The step runs on every update of its table.")]
    [TestCase("icd_name,icd_gone", "The step waits for the column 'icd_gone', which icd_agreement does not have.")]
    public void An_update_step_without_columns_of_its_table_is_refused(string columns, string message) =>
        Refused.AlsoBy<StepRegistrations>(
            copy => copy.Replace(Step, "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "20bebb1b-ea3e-db11-86a7-000a3a5473e8")
                .Replace(Step, "<FilteringAttributes></FilteringAttributes>", $"<FilteringAttributes>{columns}</FilteringAttributes>"),
            message);

    [Test]
    public void A_step_that_is_switched_off_is_refused() =>
        Refused.By<StepRegistrations>(copy => copy.Replace(Step, "<IsHidden>0", "<statecode>1</statecode><IsHidden>0"), "The step is switched off.");

    [Test]
    public void A_type_with_the_name_of_another_assembly_is_refused() =>
        Refused.AlsoBy<PluginTypes>(
            copy => copy.Replace(Assembly, $"AssemblyQualifiedName=\"{Type}, Ironclad.Plugins,", $"AssemblyQualifiedName=\"{Type}, Ironclad,"),
            $"Write '{Type}, {Checkout.Plugin.FullName}'.");
}
