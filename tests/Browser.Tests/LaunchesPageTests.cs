using Ironclad.Browser.Tests.Operated;
using Ironclad.Mapping;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ironclad.Browser.Tests;

internal sealed class LaunchesPageTests : OperatorTest
{
    [Test]
    public async Task What_waits_is_listed_with_its_code_and_launched_by_the_button_after_a_dry_run()
    {
        var id = await Relay.WaitingForLaunchAsync();
        var page = await OpenAsync("/ops/launches");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = AgreementCode.Of(id) });
        await Expect(row).ToContainTextAsync("ICD-");

        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await Expect(page.GetByText($"Agreement {id}: Launched. Would be launched with template")).ToBeVisibleAsync();
        Assert.That(StatusOf(id), Is.EqualTo("Launch pending"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("begins within seconds");
        await Relay.JobsAreIdleAsync();
        await page.ReloadAsync();
        await Expect(row).ToHaveCountAsync(0);
        Assert.That(StatusOf(id), Is.EqualTo("Review"));
    }

    private string StatusOf(Guid id) =>
        Relay.Seller.Retrieve("icd_agreement", id, "icd_ironcladworkflowstatus").GetAttributeValue<string>("icd_ironcladworkflowstatus");
}
