using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Views;

/// <summary>The views that sellers work with, out of the imported solution and run as the list runs them.</summary>
public sealed class ViewTests
{
    private readonly SolutionInUse _solution = new();

    [OneTimeSetUp]
    public void Fill()
    {
        Add(_solution.SalesPerson, "New", null, null);
        Add(_solution.Administrator, "Pending", "Launch pending", 1, launched: false);
        Add(_solution.Administrator, "Reviewed long", "Review", 9);
        Add(_solution.Administrator, "Reviewed", "Review", 2);
        Add(_solution.Administrator, "Paused", "Paused", 1);
        Add(_solution.SalesPerson, "Signing", "Sign", 3);
        Add(_solution.Administrator, "Done", "Complete", 2);
        Add(_solution.Administrator, "Done before", "Complete", 1);
        Add(_solution.Administrator, "Done last month", "Complete", 20);
        Add(_solution.Administrator, "Cancelled", "Cancelled", 1);
        var error = Add(_solution.Administrator, "Refused", "Launch refused", 1, launched: false);
        _solution.Administrator.Update(new Entity("icd_agreement", error) { ["icd_launcherror"] = "ICD-1001: …", ["icd_errorcode"] = "ICD-1001" });
        var inactive = Add(_solution.Administrator, "Inactive", "Sign", 3);
        _solution.Administrator.Update(new Entity("icd_agreement", inactive) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
    }

    [TestCase("Agreements Awaiting Launch", "New", "Pending", "Refused")]
    [TestCase("Agreements in Review", "Reviewed long", "Reviewed", "Paused")]
    [TestCase("Agreements in Signature", "Signing")]
    [TestCase("Agreements Completed This Month", "Done before", "Done")]
    [TestCase("Agreements With Launch Problems", "Refused")]
    public void A_view_shows_what_its_name_says(string view, params string[] expected) =>
        Assert.That(SolutionInUse.Rows(_solution.SalesPerson, view), Is.EqualTo(expected));

    [Test]
    public void My_Agreements_are_those_of_the_user() =>
        Assert.That(SolutionInUse.Rows(_solution.SalesPerson, "My Agreements"), Is.EquivalentTo(new[] { "New", "Signing" }));

    private static Guid Add(IOrganizationService user, string name, string? status, int? daysInStep, bool launched = true) =>
        user.Create(new Entity("icd_agreement")
        {
            ["icd_name"] = name,
            ["icd_ironcladworkflowstatus"] = status,
            ["icd_ironcladworkflowid"] = status is not null && launched ? $"workflow of {name}" : null,
            ["icd_stepsince"] = daysInStep is { } days ? SolutionInUse.Now.AddDays(-days) : null,
        });
}
