using Ironclad.Browser.Tests.Checks;
using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>Every button of every page, pressed with the keyboard in a relay of its own.</summary>
internal sealed class EveryButtonTests
{
    private const string SignOut = "Sign out";

    /// <summary>Each button by its text and where its form goes; links that look like buttons are pages.</summary>
    private const string Buttons =
        "() => [...document.querySelectorAll('button')].map(button => `${button.textContent.trim()}|${new URL(button.form.action).pathname + (button.getAttribute('formaction') ?? new URL(button.form.action).search)}`)";

    /// <summary>Gives a form what it asks for, where nothing stands in it yet.</summary>
    private const string FillIn =
        """
        button => [...button.form.querySelectorAll('input, textarea')]
            .filter(field => field.required && !field.value && field.type !== 'hidden')
            .forEach(field => field.value = 'Pressed by a test')
        """;

    private OperatedRelay _relay;
    private Visit _visit;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Shared.IgnoreWhereMissing();
        _relay = await OperatedRelay.StartAsync();
        await _relay.CompletedAsync();
        await _relay.WaitingForLaunchAsync();
        await _relay.UnhandledAsync(isSetAside: true);
        await _relay.UnhandledAsync(isSetAside: false);
        _visit = await Visit.SignedInAsync(_relay);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_visit is not null)
            await _visit.DisposeAsync();
        if (_relay is not null)
            await _relay.DisposeAsync();
    }

    [Test]
    public async Task Does_something_that_the_page_tells()
    {
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in await Crawl.PagesAsync(_visit))
        {
            await _visit.GoAsync(path);
            while (await NextAsync(path, pressed) is { } button)
            {
                await PressAsync(button, path);
                await _visit.GoAsync(path);
            }
        }

        Assert.That(_visit.Complaints, Is.Empty);
        TestContext.Out.WriteLine(string.Join('\n', pressed));
    }

    /// <returns>A button of the page that was not pressed yet, in any page of its kind.</returns>
    private async Task<ILocator?> NextAsync(string path, HashSet<string> pressed)
    {
        var buttons = await _visit.Page.EvaluateAsync<string[]>(Buttons);
        for (var number = 0; number < buttons.Length; number++)
        {
            if (!buttons[number].StartsWith(SignOut, StringComparison.Ordinal) && pressed.Add($"{Crawl.KindOf(path)} {Crawl.KindOf(buttons[number])}"))
                return _visit.Page.Locator("button").Nth(number);
        }

        return null;
    }

    private async Task PressAsync(ILocator button, string path)
    {
        var text = await button.InnerTextAsync();
        await button.EvaluateAsync(FillIn);
        await _visit.Page.EvaluateAsync("() => document.documentElement.dataset.before = ''");
        await button.FocusAsync();
        var answer = await _visit.Page.RunAndWaitForResponseAsync(
            () => _visit.Page.Keyboard.PressAsync("Enter"), response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await Assertions.Expect(_visit.Page.Locator("html[data-before]")).ToHaveCountAsync(0);
        await _visit.Page.WaitForLoadStateAsync();

        Assert.That(answer.Status, Is.EqualTo(200), $"{text} at {path}");
        Assert.That(await _visit.Page.Locator("main h1").CountAsync(), Is.EqualTo(1), $"{text} at {path} leads to a page.");
        Assert.That(await Accessibility.ProblemsAsync(_visit.Page), Is.Empty, $"after {text} at {path}");
    }
}
