using Ironclad.Browser.Tests.Operated;
using Ironclad.RelayApi.Alerts;
using Ironclad.RelayApi.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ironclad.Browser.Tests;

internal sealed class AlertsPageTests : OperatorTest
{
    [Test]
    public async Task What_is_wrong_stands_there_with_what_to_do()
    {
        await Relay.UnhandledAsync(isSetAside: true);
        await Relay.Services.GetRequiredService<IJobLanes>().RunNowAsync(AlertRound.Lane, default);
        await Relay.Services.GetRequiredService<AlertRound>().RunAsync(default);

        var page = await OpenAsync("/ops/alerts");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "events are set aside" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Put right what the reason names")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_description_of_the_API_is_shown_and_asks_nobody_but_the_relay()
    {
        var visit = await VisitAsync();
        var foreign = new List<string>();
        visit.Page.Request += (_, request) => foreign.AddRange(request.Url.StartsWith(Relay.Address.AbsoluteUri, StringComparison.Ordinal)
            || request.Url.StartsWith("data:", StringComparison.Ordinal) || request.Url.StartsWith("blob:", StringComparison.Ordinal) ? [] : [request.Url]);

        await visit.GoAsync("/ops/api/");

        await Expect(visit.Page.GetByText("Whoever has the admin key may look").First).ToBeVisibleAsync();
        Assert.That(foreign, Is.Empty);
    }
}
