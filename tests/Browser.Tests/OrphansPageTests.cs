using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ironclad.Browser.Tests;

internal sealed class OrphansPageTests : OperatorTest
{
    [Test]
    public async Task An_orphan_is_found_and_cancelled_when_an_operator_says_so()
    {
        var orphan = await Relay.OrphanedAsync();
        var page = await OpenAsync("/ops/orphans");

        await page.GetByRole(AriaRole.Button, new() { Name = "Look now" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = orphan });
        await Expect(row).ToContainTextAsync("active");
        await row.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Workflow {orphan} was cancelled");
        Assert.That((await Relay.Ironclad.Control.Workflows()).Single(workflow => workflow.Id == orphan).Status, Is.EqualTo("cancelled"));
    }
}
