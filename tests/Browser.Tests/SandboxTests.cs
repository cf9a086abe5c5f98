using Ironclad.Browser.Tests.Checks;
using Ironclad.Sandbox;
using Ironclad.Sandbox.Page;
using Microsoft.Playwright;
using Spectre.Console;
using static Microsoft.Playwright.Assertions;

namespace Ironclad.Browser.Tests;

/// <summary>The five-minute demonstration on the sandbox's page. Nobody reloads it: what happens shows by itself.</summary>
internal sealed class SandboxTests
{
    private World _world = null!;
    private PageHost _host = null!;
    private Visit _visit = null!;

    private IPage Page => _visit.Page;

    private ILocator Agreement => Page.Locator("#agreement");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Shared.IgnoreWhereMissing();
        var nobody = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        _world = await World.StartAsync(new Narrator(nobody, TimeProvider.System));
        _host = await PageHost.StartAsync(_world);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_host is null)
            return;
        await _host.DisposeAsync();
        await _world.DisposeAsync();
    }

    [TearDown]
    public async Task LeaveAsync()
    {
        if (_visit is null)
            return;
        await _visit.DisposeAsync();
        Assert.That(_visit.Complaints, Is.Empty, "The console has no complaint.");
    }

    [Test]
    public async Task The_demonstration_takes_a_contract_from_the_form_to_the_signed_PDF()
    {
        await OpenAsync(Small);
        await CreateAsync();
        await Expect(Agreement).ToContainTextAsync("Review");

        await Page.GetByLabel("Total Contract Value").FillAsync("150000");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Agreement).ToContainTextAsync("150,000.00");
        await PressAsync("Approve");
        await Expect(Agreement).ToContainTextAsync("Lena Legal");
        await PressAsync("Sign");
        await PressAsync("Complete");
        await Expect(Agreement).ToContainTextAsync("application/pdf");

        await Pictures.TakeAsync(Page, "sandbox");
    }

    [Test]
    public async Task What_others_do_shows_by_itself_and_what_is_being_typed_stays()
    {
        await OpenAsync();
        await CreateAsync();
        await Page.GetByLabel("Total Contract Value").FillAsync("98765");
        var workflow = (await _world.Ironclad.Control.Workflows())[^1].Id;

        await _world.Ironclad.Control.Approve(workflow);

        await Expect(Agreement).ToContainTextAsync("Lena Legal");
        await Expect(Page.GetByLabel("Total Contract Value")).ToHaveValueAsync("98765");
    }

    [Test]
    public async Task Things_are_broken_and_mended()
    {
        await OpenAsync();
        await PressAsync("Away");
        await CreateAsync();
        await Expect(Agreement).ToContainTextAsync("Launch pending");
        await PressAsync("Answers well");
        await Expect(Agreement).ToContainTextAsync("Review");

        await PressAsync("Forge a delivery");
        await Expect(Page.Locator("#deliveries")).ToContainTextAsync("Forged");
        await PressAsync("Stop the relay");
        await PressAsync("Approve");
        await Expect(Page.Locator("#deliveries")).ToContainTextAsync("Not delivered");
        await PressAsync("Start the relay");
        await PressAsync("Deliver 1 again");
        await Expect(Agreement).ToContainTextAsync("Lena Legal");
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Is_accessible_and_used_with_the_keyboard_alone(ColorScheme scheme)
    {
        await OpenAsync(browser => browser.ColorScheme = scheme);
        await CreateAsync();
        // Nothing comes in any more that would be shown anew under the hands of the test.
        await _world.RelayIsIdleAsync();
        await Page.ReloadAsync();

        Assert.That(await Accessibility.ProblemsAsync(Page), Is.Empty);
        Assert.That(await Focus.ProblemsAsync(Page), Is.Empty);
    }

    [Test]
    public async Task Fits_the_window_at_200_percent()
    {
        await OpenAsync(browser => browser.ViewportSize = new() { Width = 640, Height = 400 });
        await CreateAsync();

        Assert.That(
            await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero);
    }

    /// <summary>So that the picture holds all three parts.</summary>
    private static void Small(BrowserNewContextOptions browser)
    {
        browser.ViewportSize = new() { Width = 1600, Height = 1100 };
        browser.DeviceScaleFactor = 0.8f;
    }

    private async Task OpenAsync(Action<BrowserNewContextOptions>? browser = null)
    {
        _visit = await Visit.NewAsync(_host.Address, browser);
        await _visit.GoAsync("/");
    }

    private async Task CreateAsync()
    {
        if (!await Page.GetByRole(AriaRole.Button, new() { Name = "Create" }).IsVisibleAsync())
            await Page.GetByText("New Agreement").ClickAsync();
        await PressAsync("Create");
    }

    private Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
