using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Ironclad.RelayApi.Alerts;
using Ironclad.RelayApi.Tests.Ironclad;
using Ironclad.RelayApi.Tests.Operations;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using netDumbster.smtp;

namespace Ironclad.RelayApi.Tests.Alerts;

/// <summary>A relay, and whom it alerts: a mail server, a workflow of Teams and a service of one's own.</summary>
internal sealed class AlertedPeople : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G";

    private readonly TemporaryFolder _folder = new();
    private readonly SimpleSmtpServer _mail = SimpleSmtpServer.Start();
    private Signer _ironclad = null!;
    private LoopbackServer _http = null!;

    public RelayUnderTest Relay { get; private set; } = null!;

    public string MailAddress => $"127.0.0.1:{_mail.Configuration.Port}";

    /// <summary>Path, headers and body of each post.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Headers, string Body)> Posts { get; } = [];

    /// <summary>What the posts are answered.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>In the order in which they were written.</summary>
    public SmtpMessage[] Mails =>
        [.. _mail.ReceivedEmail.OrderBy(mail => DateTimeOffset.Parse(mail.Headers["Date"]!, CultureInfo.InvariantCulture))];

    public JsonElement[] Cards => [.. Posts.Where(post => post.Path == "/teams").Select(post => JsonDocument.Parse(post.Body).RootElement)];

    public static async Task<AlertedPeople> StartAsync(Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        var people = new AlertedPeople();
        people._ironclad = await Signer.StartAsync();
        people._http = await LoopbackServer.StartAsync(people.TakeAsync);
        people.Relay = await RelayUnderTest.StartAsync(
            people._ironclad.Address, people._folder.InboxPath, replace, [.. people.Settings(), .. settings]);
        return people;
    }

    /// <summary>The relay looks once.</summary>
    public Task LookAsync() => Relay.Services.GetRequiredService<AlertRound>().RunAsync(default);

    /// <summary>The relay looks again after a while.</summary>
    public Task LookAfterAsync(TimeSpan time)
    {
        Relay.Time.Advance(time);
        return LookAsync();
    }

    public async Task SetAsideAsync(string eventId)
    {
        await Relay.StoreAsync(eventId, "workflow_completed", "w1");
        await Relay.AskAsync("set-aside", $$"""{"eventId":"{{eventId}}","reason":"It blocks."}""");
    }

    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        await _http.DisposeAsync();
        await _ironclad.DisposeAsync();
        _mail.Dispose();
        _folder.Dispose();
    }

    // The relay's own clock stands still but for what a test says; looks are asked for.
    private (string, string)[] Settings() =>
    [
        ("Operations:AdminKey", OperatorApi.AdminKey),
        ("Alerts:Enabled", "false"),
        ("Dataverse:Url", "https://contoso.crm.dynamics.com"),
        ("Alerts:Email:Host", "127.0.0.1"),
        ("Alerts:Email:Port", $"{_mail.Configuration.Port}"),
        ("Alerts:Email:Security", "None"),
        ("Alerts:Email:From", "relay@contoso.test"),
        ("Alerts:Email:To", "legal-ops@contoso.test, it@contoso.test"),
        ("Alerts:Teams:Url", new Uri(_http.Address, "/teams").AbsoluteUri),
        ("Alerts:Http:Url", new Uri(_http.Address, "/http").AbsoluteUri),
        ("Alerts:Http:Secret", Secret),
        ("Ironclad:WebhookUrl", "https://relay.contoso.test/sandbox/webhooks/ironclad"),
    ];

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        Posts.Enqueue((context.Request.Path, headers, await body.ReadToEndAsync()));
        context.Response.StatusCode = Status;
    }
}
