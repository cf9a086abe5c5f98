using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ironclad.RelayApi.Alerts;
using Ironclad.RelayApi.Jobs;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Alerts;

/// <summary>Who is told what, and how often.</summary>
internal sealed class TellingTests
{
    private AlertedPeople _people;

    [SetUp]
    public async Task StartAsync() => _people = await AlertedPeople.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _people.DisposeAsync();

    [Test]
    public async Task An_alert_reaches_every_channel_once_and_so_does_its_end()
    {
        await _people.SetAsideAsync("e1");

        await _people.LookAsync();
        await _people.LookAfterAsync(TimeSpan.FromMinutes(1));
        Assert.That((_people.Mails.Length, _people.Cards.Length, _people.Posts.Count), Is.EqualTo((1, 1, 2)));

        await _people.Relay.AskAsync("replay", """{"selection":{"eventIds":["e1"]}}""");
        await _people.LookAfterAsync(TimeSpan.FromMinutes(1));
        Assert.That(_people.Mails, Has.Length.EqualTo(1), "It may come back.");
        await _people.LookAfterAsync(TimeSpan.FromMinutes(6));
        await _people.LookAfterAsync(TimeSpan.FromMinutes(1));
        Assert.That((_people.Mails.Length, _people.Cards.Length, _people.Posts.Count), Is.EqualTo((2, 2, 4)));
        Assert.That(_people.Mails[1].Headers["Subject"], Is.EqualTo("Ironclad relay of contoso.crm.dynamics.com: resolved, events are set aside"));
    }

    [Test]
    public async Task A_mail_says_what_is_wrong_what_to_do_and_where_to_look()
    {
        await _people.SetAsideAsync("e1");

        await _people.LookAsync();

        var mail = _people.Mails.Single();
        Assert.That(mail.ToAddresses.Select(address => address.Address), Is.EqualTo(new[] { "legal-ops@contoso.test", "it@contoso.test" }));
        Assert.That(mail.Headers["Subject"], Is.EqualTo("Ironclad relay of contoso.crm.dynamics.com: new, events are set aside"));
        Assert.That(mail.MessageParts[0].BodyData, Does.Contain("NEW: events are set aside (Warning, since 2026-07-30 12:15 UTC)")
            .And.Contain("1 event is set aside. The latest is workflow_completed e1 of workflow w1: By an operator: It blocks.")
            .And.Contain("What to do: Put right what the reason names").And.Contain("https://relay.contoso.test/sandbox/ops/alerts"));
    }

    [Test]
    public async Task Teams_gets_an_adaptive_card_with_a_button_to_the_page()
    {
        await _people.SetAsideAsync("e1");

        await _people.LookAsync();

        var attachment = _people.Cards.Single().GetProperty("attachments")[0];
        Assert.That(attachment.GetProperty("contentType").GetString(), Is.EqualTo("application/vnd.microsoft.card.adaptive"));
        var card = attachment.GetProperty("content");
        Assert.That((card.GetProperty("type").GetString(), card.GetProperty("version").GetString()), Is.EqualTo(("AdaptiveCard", "1.4")));
        Assert.That(card.GetProperty("body")[1].GetProperty("style").GetString(), Is.EqualTo("warning"));
        Assert.That(card.GetProperty("actions")[0].GetProperty("url").GetString(), Is.EqualTo("https://relay.contoso.test/sandbox/ops/alerts"));
    }

    [Test]
    public async Task A_service_of_ones_own_gets_the_alert_signed_as_Standard_Webhooks_has_it()
    {
        await _people.SetAsideAsync("e1");

        await _people.LookAsync();

        var (_, headers, body) = _people.Posts.Single(post => post.Path == "/http");
        var signed = $"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}";
        var key = Convert.FromBase64String(AlertedPeople.Secret["whsec_".Length..]);
        Assert.That(
            headers["webhook-signature"],
            Is.EqualTo("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))));
        var alert = JsonDocument.Parse(body).RootElement.GetProperty("data")[0];
        Assert.That(
            (alert.GetProperty("news").GetString(), alert.GetProperty("kind").GetString(), alert.GetProperty("severity").GetString()),
            Is.EqualTo(("new", "setAside", "warning")));
    }

    [Test]
    public async Task A_channel_that_does_not_take_the_news_gets_it_later_under_the_same_id_and_the_others_not_again()
    {
        _people.Status = StatusCodes.Status500InternalServerError;
        await _people.SetAsideAsync("e1");
        await _people.LookAsync();
        Assert.That((await OpenAsync()).GetProperty("notTold").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(new[] { "Teams", "HTTP" }));

        _people.Status = StatusCodes.Status202Accepted;
        await _people.LookAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That((await OpenAsync()).GetProperty("notTold").GetArrayLength(), Is.Zero);
        Assert.That(_people.Mails, Has.Length.EqualTo(1));
        var ids = _people.Posts.Where(post => post.Path == "/http").Select(post => post.Headers["webhook-id"]).ToList();
        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That(ids[0], Does.StartWith("msg_").And.EqualTo(ids[1]));
    }

    [Test]
    public async Task What_gets_worse_or_lasts_is_told_again()
    {
        await _people.SetAsideAsync("e1");
        await _people.LookAsync();
        await _people.SetAsideAsync("e2");
        await _people.LookAfterAsync(TimeSpan.FromMinutes(1));
        await _people.SetAsideAsync("e3");
        await _people.LookAfterAsync(TimeSpan.FromMinutes(1));
        Assert.That(_people.Mails.Select(mail => mail.Headers["Subject"]), Is.EqualTo(new[]
        {
            "Ironclad relay of contoso.crm.dynamics.com: new, events are set aside", "Ironclad relay of contoso.crm.dynamics.com: worse, events are set aside",
        }));

        await _people.LookAfterAsync(TimeSpan.FromDays(1));

        Assert.That(_people.Mails[^1].Headers["Subject"], Is.EqualTo("Ironclad relay of contoso.crm.dynamics.com: still open, events are set aside"));
    }

    [Test]
    public async Task Without_its_store_the_relay_tells_that_by_itself()
    {
        await using var people = await AlertedPeople.StartAsync(services => services.AddSingleton<IJobLanes, NoLanes>());

        await people.LookAsync();
        await people.LookAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That(people.Mails.Single().Headers["Subject"], Is.EqualTo("Ironclad relay of contoso.crm.dynamics.com: new, the inbox does not answer"));
    }

    [Test]
    public async Task What_another_relay_of_the_cluster_has_told_is_not_told_again()
    {
        await _people.SetAsideAsync("e1");
        await _people.LookAsync();
        using var scope = _people.Relay.Services.CreateScope();
        var other = ActivatorUtilities.CreateInstance<AlertRound>(scope.ServiceProvider);
        _people.Relay.Time.Advance(TimeSpan.FromMinutes(2));

        await other.RunAsync(default);

        Assert.That(_people.Mails, Has.Length.EqualTo(1));
    }

    private async Task<JsonElement> OpenAsync() => (await _people.Relay.AskAsync("alerts")).Body[0];

    private sealed class NoLanes : IJobLanes
    {
        public Task<JobLease?> ClaimAsync(IReadOnlyCollection<string> jobs, TimeSpan leaseDuration, CancellationToken cancellation) =>
            throw new IOException("No space left on device");

        public Task<bool> RenewAsync(JobLease lease, TimeSpan leaseDuration, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> EndAsync(JobLease lease, JobEnd end, CancellationToken cancellation) => throw new NotSupportedException();

        public Task RunNowAsync(string job, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellation) => throw new NotSupportedException();
    }
}
