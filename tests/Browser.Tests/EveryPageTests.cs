using Ironclad.Browser.Tests.Checks;
using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>What holds for every page of the relay.</summary>
internal sealed class EveryPageTests : OperatorTest
{
    private IReadOnlyList<string> _pages = [];

    [OneTimeSetUp]
    public async Task FindThemAsync()
    {
        await Relay.CompletedAsync();
        await Relay.WaitingForLaunchAsync();
        await Relay.UnhandledAsync(isSetAside: true);
        await Relay.UnhandledAsync(isSetAside: false);
        await using var visit = await Visit.SignedInAsync(Relay);
        _pages = await Crawl.PagesAsync(visit);
    }

    [Test]
    public void Is_linked_from_another_one()
    {
        // Where people come to by themselves: from the sign-in and from what is refused.
        string[] others = ["ops/sign-in", "ops/sign-out", "ops/denied", "ops/failed"];

        Assert.That(
            Crawl.RoutesOf(Relay.Services).Except(others).Where(route => !_pages.Any(page => Crawl.Fits(page, route))),
            Is.Empty);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Is_accessible(ColorScheme scheme)
    {
        var visit = await VisitAsync(browser => browser.ColorScheme = scheme);
        await ForEachAsync(visit, Accessibility.ProblemsAsync);
    }

    [Test]
    public async Task Is_used_with_the_keyboard_alone() => await ForEachAsync(await VisitAsync(), Focus.ProblemsAsync);

    [Test]
    public async Task Fits_the_window_at_200_percent()
    {
        var visit = await VisitAsync(browser =>
        {
            browser.ViewportSize = new() { Width = 640, Height = 400 };
            browser.DeviceScaleFactor = 2;
        });
        await ForEachAsync(visit, async page =>
        {
            var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            return over > 0 ? [$"is {over} px wider than the window"] : [];
        });
    }

    [Test]
    public async Task Says_the_same_without_script()
    {
        var (with, without) = (await VisitAsync(), await VisitAsync(browser => browser.JavaScriptEnabled = false));
        foreach (var path in _pages)
        {
            await with.GoAsync(path);
            await without.GoAsync(path);
            Assert.That(await without.Page.Locator("h1").AllInnerTextsAsync(), Is.EqualTo(await with.Page.Locator("h1").AllInnerTextsAsync()), path);
            Assert.That(await without.Page.Locator("button").CountAsync(), Is.EqualTo(await with.Page.Locator("button").CountAsync()), path);
        }
    }

    [Test]
    public async Task Is_for_those_who_signed_in()
    {
        await using var stranger = await Visit.NewAsync(Relay);
        foreach (var path in _pages)
        {
            await stranger.GoAsync(path);
            Assert.That(new Uri(stranger.Page.Url).AbsolutePath, Is.EqualTo("/ops/sign-in"), path);
        }
    }

    private async Task ForEachAsync(Visit visit, Func<IPage, Task<IReadOnlyList<string>>> problemsAsync)
    {
        var problems = new List<string>();
        foreach (var path in _pages)
        {
            await visit.GoAsync(path);
            problems.AddRange((await problemsAsync(visit.Page)).Select(problem => $"{path}: {problem}"));
        }

        Assert.That(problems, Is.Empty);
    }
}
