using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Ironclad.RelayApi.Tests.Alerts;

/// <summary>Channels are checked at start, and tested by a person.</summary>
internal sealed class AlertSettingsTests
{
    [TestCase("Alerts:Teams:Url", "http://teams.contoso.test/workflow", "Alerts:Teams:Url is no https address")]
    [TestCase("Alerts:Http:Url", "https://alerts.contoso.test/", "Alerts:Http:Secret is missing or none")]
    [TestCase("Alerts:Email:Host", "mail.contoso.test", "Alerts:Email:From is no e-mail address")]
    [TestCase("Diagnostics:MetricsKey", "short", "Diagnostics:MetricsKey is shorter than 32 characters")]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT is no address")]
    [TestCase("APPLICATIONINSIGHTS_CONNECTION_STRING", "contoso", "is no connection string of Application Insights")]
    public async Task A_wrong_setting_is_told_at_start_with_its_cause(string setting, string value, string told)
    {
        await using var relay = RelayApp.Create([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Ironclad:BaseUrl"] = "https://ironclad.contoso.test",
                ["Ironclad:ApiToken"] = "token",
                ["Dataverse:Url"] = "https://contoso.crm.dynamics.com",
                [setting] = value,
            });
        });

        Assert.That(relay.WrongSettings(), Does.Contain(told));
    }

    [Test]
    public async Task A_test_goes_to_every_channel_and_says_which_did_not_take_it()
    {
        await using var people = await AlertedPeople.StartAsync();
        people.Status = 403;

        var (_, tested) = await people.Relay.AskAsync("alerts/test", "{}");

        Assert.That(tested.EnumerateArray().Select(channel => $"{channel.GetProperty("channel")}: {channel.GetProperty("problem")}"), Is.EqualTo(new[]
        {
            "E-mail: ",
            "Teams: The address in Alerts:Teams:Url answered HTTP 403. Check that it is whole and still valid.",
            "HTTP: The address in Alerts:Http:Url answered HTTP 403. Check that it is whole and still valid.",
        }));
        Assert.That(people.Mails.Single().Headers["Subject"], Is.EqualTo("Ironclad relay of contoso.crm.dynamics.com: new, a test"));
    }
}
