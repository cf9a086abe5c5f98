using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>The pictures of the documentation, taken of the pages as they are. <c>IRONCLAD_PICTURES</c> puts them where it says.</summary>
internal sealed class PictureTests : OperatorTest
{
    private const int MostBytes = 150_000;

    private static string Folder => Environment.GetEnvironmentVariable("IRONCLAD_PICTURES") is { Length: > 0 } named
        ? named
        : Path.Combine(TestContext.CurrentContext.WorkDirectory, "Pictures");

    [TestCase("health", "/ops", 800)]
    [TestCase("launches", "/ops/launches", 500)]
    [TestCase("agreement", "/ops/agreements/{0}", 1100)]
    public async Task A_page_is_pictured(string name, string path, int height)
    {
        var id = await Relay.CompletedAsync();
        if (name == "launches")
            await Relay.WaitingForLaunchAsync();
        var page = await OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, id));

        await page.SetViewportSizeAsync(1280, height);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

        Assert.That(new FileInfo(Path.Combine(Folder, $"{name}.png")).Length, Is.InRange(1000, MostBytes));
    }
}
