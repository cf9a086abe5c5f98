using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ironclad.Browser.Tests;

internal sealed class ReconciliationPageTests : OperatorTest
{
    [Test]
    public async Task A_difference_is_shown_first_and_healed_then()
    {
        var (id, workflow) = Relay.Outdated();
        var page = await OpenAsync("/ops/reconciliation");

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = workflow });
        await Expect(row).ToContainTextAsync("its status is Overwritten, Ironclad says Review");
        Assert.That(StatusOf(id), Is.EqualTo("Overwritten"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Heal" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Healed.");
        Assert.That(StatusOf(id), Is.EqualTo("Review"));
    }

    [Test]
    public async Task A_time_that_cannot_be_read_compares_nothing()
    {
        var page = await OpenAsync("/ops/reconciliation");
        var since = page.GetByLabel("Changed since");
        await since.EvaluateAsync("field => { field.type = 'text'; field.value = 'yesterday'; }");

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no time");
    }

    private string StatusOf(Guid id) =>
        Relay.Seller.Retrieve("icd_agreement", id, "icd_ironcladworkflowstatus").GetAttributeValue<string>("icd_ironcladworkflowstatus");
}
