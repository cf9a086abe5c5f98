using System.Text;
using Ironclad.Deliveries;
using Ironclad.Emulator.Control;
using Ironclad.RelayApi.Tests.Ironclad;
using Ironclad.RelayApi.Tests.Operations;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>What <c>verify</c> says about deliveries that somebody saved.</summary>
internal sealed class VerifyTests
{
    private const string Body = """{"companyID":"c","payload":{"event":"workflow_completed","workflowID":"w1"},"timestamp":"2026-07-30T12:00:00Z","webhookID":"h"}""";

    private TemporaryFolder _folder;
    private WebhookKey _key;

    [SetUp]
    public void Start() => (_folder, _key) = (new TemporaryFolder(), new WebhookKey());

    [TearDown]
    public void Stop()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task A_genuine_delivery_fits_and_what_becomes_of_it_is_told()
    {
        var (exit, told) = await VerifyAsync(Headers(), Body);

        Assert.That((exit, told), Is.EqualTo((0, "The signature fits: workflow_completed e1 of workflow w1. The relay handles it.")));
    }

    [Test]
    public async Task What_editors_and_tools_add_around_it_does_not_matter()
    {
        var (exit, told) = await VerifyAsync($"POST /webhooks/ironclad HTTP/1.1\r\nHost: relay\r\n{Headers()}\r\n", $"\uFEFF{Body}\n");

        Assert.That(exit, Is.Zero, told);
    }

    [Test]
    public async Task A_changed_body_does_not_fit()
    {
        var (exit, told) = await VerifyAsync(Headers(), Body.Replace("w1", "w2", StringComparison.Ordinal));

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.StartWith("The signature does not fit."));
    }

    [TestCase("X-Ironclad-Webhook-Event-Id: e1", "are not both there once")]
    [TestCase("X-Ironclad-Webhook-Event-Id: e1\nX-Ironclad-Webhook-Verification: sha256", "cannot be read")]
    public async Task Headers_that_were_not_saved_as_they_came_are_told(string headers, string why)
    {
        var (exit, told) = await VerifyAsync(headers, Body);

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.Contain(why));
    }

    [Test]
    public async Task A_key_that_is_none_is_told()
    {
        var (exit, told) = await VerifyAsync(Headers(), Body, "no key");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(told, Does.StartWith("The key is no RSA key"));
    }

    [Test]
    public async Task A_missing_file_is_a_wrong_call() =>
        Assert.That((await CommandLine.RunAsync("verify", "--headers", "nowhere", "--body", "nowhere")).Exit, Is.EqualTo(2));

    [Test]
    public async Task Without_a_key_file_Ironclad_is_asked_for_its_key()
    {
        await using var between = await RelayBetweenEmulators.StartAsync();
        var headers = "";
        await using var receiver = await LoopbackServer.StartAsync(context =>
        {
            headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
            return Task.CompletedTask;
        });
        await between.Scenario.Ironclad.Control.RegisterWebhook(receiver.Address, "*");
        var delivery = (await between.Scenario.Ironclad.Control.Raise(new RaiseEvent("workflow_completed", "w1"))).Deliveries
            .Last(sent => sent.TargetUrl == receiver.Address.ToString());

        var (exit, told) = await new AdminsMachine(between).RunAsync("verify", "--headers", Write("headers", headers), "--body", Write("body", delivery.Body));

        Assert.That(exit, Is.Zero, told);
    }

    private Task<(int Exit, string Told)> VerifyAsync(string headers, string body, string? key = null) => CommandLine.RunAsync(
        "verify", "--headers", Write("headers", headers), "--body", Write("body", body), "--key", Write("key", key ?? _key.PublicPem));

    private string Headers()
    {
        var delivery = _key.Sign("e1", Encoding.UTF8.GetBytes(Body), "nonce");
        var signature = Convert.ToBase64String(delivery.Signature);
        return $$"""
            X-Ironclad-Webhook-Event-Id: e1
            X-Ironclad-Webhook-Verification: {"nonce":"nonce","signAlgorithm":"sha256","signature":"{{signature}}","encoding":"base64"}
            """;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
