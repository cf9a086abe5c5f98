using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>The pictures of the documentation, taken of the pages as they are. <c>IRONCLAD_PICTURES</c> puts them where it says.</summary>
internal static class Pictures
{
    private const int MostBytes = 200_000;

    private static string Folder => Environment.GetEnvironmentVariable("IRONCLAD_PICTURES") is { Length: > 0 } named
        ? named
        : Path.Combine(TestContext.CurrentContext.WorkDirectory, "Pictures");

    /// <summary>Of what is in the window.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        var path = Path.Combine(Folder, $"{name}.png");
        await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });

        Assert.That(new FileInfo(path).Length, Is.InRange(1000, MostBytes), name);
    }
}
