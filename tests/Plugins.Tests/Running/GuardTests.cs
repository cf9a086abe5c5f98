using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>A step that somebody registered for something else does nothing at all.</summary>
internal sealed class GuardTests
{
    private static readonly Entity Agreement = new(AgreementTable.LogicalName) { [AgreementTable.Type] = new OptionSetValue(1) };

    private static IEnumerable<TestCaseData> Strangers =>
    [
        new TestCaseData(With() with { MessageName = "Update" }).SetArgDisplayNames("message Update"),
        new TestCaseData(With() with { PrimaryEntityName = "account" }).SetArgDisplayNames("table account"),
        new TestCaseData(With() with { Stage = 20 }).SetArgDisplayNames("before the operation"),
        new TestCaseData(With() with { Mode = 1 }).SetArgDisplayNames("asynchronous"),
    ];

    [TestCaseSource(nameof(Strangers))]
    public void Another_operation_is_left_alone(object context)
    {
        var spy = new ServiceSpy(null!);
        new PluginRun(spy).Execute((StepContext)context, "token");

        Assert.That(spy.Calls, Is.Empty);
    }

    [Test]
    public void The_operation_itself_is_not()
    {
        var spy = new ServiceSpy(null!);

        Assert.That(() => new PluginRun(spy).Execute(With(), "token"), Throws.InstanceOf<InvalidPluginExecutionException>().With.Message.StartsWith("ICD-4092: Nothing was saved"), "In English, where no language can be read.");
        Assert.That(spy.Calls, Is.Not.Empty);
    }

    private static StepContext With() => new() { InputParameters = new() { ["Target"] = Agreement } };
}
