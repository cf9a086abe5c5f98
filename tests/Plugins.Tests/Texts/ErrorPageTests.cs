namespace Ironclad.Plugins.Tests.Texts;

internal sealed class ErrorPageTests
{
    [Test]
    public void The_page_of_the_errors_says_what_the_catalogue_says()
    {
        var written = Path.Combine(TestContext.CurrentContext.WorkDirectory, "ERRORS.md");
        File.WriteAllText(written, ErrorPage.Text());

        Assert.That(
            File.ReadAllText(Path.Combine(Root(), "Solution", "ERRORS.md")),
            Is.EqualTo(ErrorPage.Text()), $"Copy {written} over it.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ironclad.Plugins.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the test holds Ironclad.Plugins.sln.");
        return folder.FullName;
    }
}
