using Ironclad.Browser.Tests.Operated;

namespace Ironclad.Browser.Tests;

/// <summary>The pictures of the relay's pages.</summary>
internal sealed class PictureTests : OperatorTest
{
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
        await Pictures.TakeAsync(page, name);
    }
}
