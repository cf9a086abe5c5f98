using Ironclad.Browser.Tests.Operated;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ironclad.Browser.Tests;

internal sealed class StoryPageTests : OperatorTest
{
    [Test]
    public async Task A_code_brings_the_story_of_its_Agreement_from_both_systems()
    {
        var id = await Relay.CompletedAsync();
        var note = Relay.Seller.Many("annotation", "objectid", id, "notetext")[0].GetAttributeValue<string>("notetext");
        var code = note[^9..^1];
        var page = await OpenAsync("/ops/agreements");

        await page.GetByLabel("Agreement").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText($"{id}", new() { Exact = true })).ToBeVisibleAsync();
        var lines = page.GetByRole(AriaRole.Table, new() { Name = "What happened" });
        await Expect(lines).ToContainTextAsync("workflow_completed: done");
        await Expect(lines).ToContainTextAsync("Launched workflow");
        await Expect(lines).ToContainTextAsync("A note with a document");
        await Expect(lines).ToContainTextAsync("The workflow was launched");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open in Ironclad" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/workflow/"));
        Assert.That(await page.ContentAsync(), Does.Not.Contain("Chris").And.Not.Contain("contoso").And.Not.Contain("Lena"), "No person is named.");
    }

    [Test]
    public async Task From_one_story_the_next_is_looked_for()
    {
        var (first, second) = (Relay.Launched().Id, Relay.Launched().Id);
        var page = await OpenAsync($"/ops/agreements/{first}");

        await page.GetByLabel("Agreement").FillAsync($"{second}");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText($"{second}", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_workflow_and_the_name_of_an_attempt_find_it_too()
    {
        var id = await Relay.CompletedAsync();
        var page = await OpenAsync($"/ops/agreements/{id}");
        var workflow = Relay.Seller.Retrieve("icd_agreement", id, "icd_ironcladworkflowid").GetAttributeValue<string>("icd_ironcladworkflowid");
        var attempt = await page.Locator("td.correlation").Filter(new() { HasTextRegex = new("^[0-9a-f]{8}$") }).First.InnerTextAsync();

        foreach (var name in new[] { workflow, attempt, AgreementCode.Of(id).ToUpperInvariant() })
        {
            await page.GotoAsync($"/ops/agreements/{name}");
            await Expect(page.GetByText($"{id}", new() { Exact = true })).ToBeVisibleAsync();
        }
    }

    [Test]
    public async Task What_Ironclad_does_not_tell_is_named_and_the_rest_is_shown()
    {
        var id = await Relay.CompletedAsync();
        await Relay.Ironclad.Control.AddFault(new Fault { Route = "GET /workflows/{id}", Kind = FaultKind.Status, Status = 404, Next = 20 });
        var page = await OpenAsync($"/ops/agreements/{id}");
        await Relay.Ironclad.Control.ClearFaults();

        await Expect(page.GetByText("Ironclad did not tell its part")).ToBeVisibleAsync();
        await Expect(page.GetByText("workflow_completed: done")).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_nobody_knows_is_said_with_what_may_be_asked_for()
    {
        var page = await OpenAsync("/ops/agreements/0badc0de");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("knows 0badc0de");
    }
}
