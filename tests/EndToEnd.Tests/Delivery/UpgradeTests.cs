using Ironclad.Sandbox;

namespace Ironclad.EndToEnd.Tests.Delivery;

/// <summary>An environment in which a release has been at work takes this one, and goes on.</summary>
public sealed class UpgradeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Releases");

    private static IEnumerable<string> Releases => Directory.EnumerateFiles(Folder, "*.zip").Select(path => Path.GetFileName(path));

    [TestCaseSource(nameof(Releases))]
    public async Task Rows_settings_credential_and_roles_survive_the_upgrade(string release)
    {
        await using var customer = await Customer.StartAsync();
        customer.Import(Path.Combine(Folder, release));
        customer.Configure();
        var seller = await customer.SellerAsync();
        var old = customer.Launch(seller);
        var before = customer.Administrator.User.Retrieve("icd_agreement", old);

        customer.Import(SolutionZip.Path);

        var after = customer.Administrator.User.Retrieve("icd_agreement", old);
        var fresh = customer.Launch(seller);
        var workflows = await customer.Ironclad.Control.Workflows();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Attributes.Where(column => !Equals(after[column.Key], column.Value)), Is.Empty, "the row");
            Assert.That(customer.Agreement(old)["Ironclad Workflow Id"], Is.Not.Empty, "launched by the release");
            Assert.That(customer.Agreement(fresh)["Ironclad Workflow Id"], Is.Not.Empty, "launched after the upgrade");
            Assert.That(workflows, Has.Count.EqualTo(2));
        }
    }

    [TestCaseSource(nameof(Releases))]
    public async Task The_release_does_not_go_over_this_one(string release)
    {
        await using var customer = await Customer.StartAsync();
        customer.Import(SolutionZip.Path);

        Assert.That(() => customer.Import(Path.Combine(Folder, release)), Throws.Exception.Message.Contains("lower than the installed"));
    }
}
