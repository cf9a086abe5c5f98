using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>What can go wrong on demand.</summary>
public sealed class FaultTests : IroncladTest
{
    private const string LaunchRoute = "POST /workflows";

    [Test]
    public async Task A_fault_hits_the_next_calls_of_its_route_alone()
    {
        await Ironclad.Control.AddFault(new Fault { Route = "GET /workflows", Status = 503, Next = 2 });

        Assert.That((await Api.Get("/webhooks")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Api.Get("/workflows")).Error.Code, Is.EqualTo("SERVER_ERROR"));
        Assert.That((await Api.Get("/workflows")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((await Api.Get("/workflows")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_fault_with_a_chance_hits_the_same_calls_for_the_same_seed()
    {
        var first = await Statuses();
        await Ironclad.Control.ClearFaults();
        var second = await Statuses();

        Assert.That(first, Is.EqualTo(second).And.Contains(HttpStatusCode.OK).And.Contains(HttpStatusCode.InternalServerError));
    }

    [Test]
    public async Task Throttling_comes_with_seconds_with_a_date_or_with_nothing()
    {
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Status = 429, RetryAfterSeconds = 30 });
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Status = 429, RetryAfterSeconds = 30, RetryAfterAsDate = true });
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Status = 429 });

        var answers = new List<ApiAnswer>();
        for (var i = 0; i < 3; i++)
            answers.Add(await Api.Post("/workflows", Launch.Msa()));

        Assert.That(answers.Select(answer => answer.Headers.RetryAfter?.ToString()),
            Is.EqualTo(new[] { "30", "Thu, 30 Jul 2026 12:00:30 GMT", null }));
        Assert.That(answers.Select(answer => answer.Error.Code), Is.All.EqualTo("TOO_MANY_REQUESTS"));
    }

    [Test]
    public async Task A_body_can_be_a_web_page_or_anything_else()
    {
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.Html, Status = 502 });
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Status = 400, Body = "\"virus detected\"" });

        var page = await Api.Post("/workflows", Launch.Msa());
        var text = await Api.Post("/workflows", Launch.Msa());

        Assert.That((page.Status, page.ContentHeaders.ContentType?.MediaType, text.Text),
            Is.EqualTo((HttpStatusCode.BadGateway, "text/html", "\"virus detected\"")));
    }

    [Test]
    public async Task An_answer_can_be_cut_off_or_have_another_status_though_the_launch_took_effect()
    {
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.Truncated });
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.OtherStatus, Status = 201 });

        var cut = await Api.Post("/workflows", Launch.Msa());
        var created = await Api.Post("/workflows", Launch.Msa());

        Assert.That(() => cut.Json, Throws.InstanceOf<JsonException>());
        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await Ironclad.Control.Workflows(), Has.Count.EqualTo(2));
    }

    [TestCase(FaultKind.LengthUntold, null, (byte)'{')]
    [TestCase(FaultKind.Gzip, "gzip", (byte)0x1F)]
    public async Task A_body_can_come_compressed_or_without_its_length(FaultKind kind, string? encoding, byte first)
    {
        await Ironclad.Control.AddFault(new Fault { Route = "GET /workflows", Kind = kind });

        var answer = await Api.Get("/workflows");

        Assert.That(answer.Headers.TransferEncodingChunked, Is.True);
        Assert.That((answer.ContentHeaders.ContentEncoding.SingleOrDefault(), answer.Bytes[0]), Is.EqualTo((encoding, first)));
    }

    [Test]
    public async Task A_connection_can_break_in_the_middle_of_a_body()
    {
        await Ironclad.Control.AddFault(new Fault { Route = "GET /workflows", Kind = FaultKind.BrokenOff });

        Assert.That(() => Api.Get("/workflows"), Throws.InstanceOf<HttpRequestException>());
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_connection_is_reset_before_or_after_the_launch_took_effect(bool afterEffect, int workflows)
    {
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.Reset, AfterEffect = afterEffect });

        Assert.That(() => Api.Post("/workflows", Launch.Msa()), Throws.InstanceOf<HttpRequestException>());
        Assert.That(await Ironclad.Control.Workflows(), Has.Count.EqualTo(workflows));
        Assert.That((await Ironclad.Control.Calls()).Single(), Has.Property("Status").EqualTo(0).And.Property("Fault").EqualTo("Reset"));
    }

    [Test]
    public async Task A_slow_answer_comes_when_the_clock_has_moved()
    {
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.Slow, Seconds = 60 });

        var launch = Api.Post("/workflows", Launch.Msa());
        var before = (await Ironclad.Control.Workflows()).Count;
        while (!launch.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(60));
            await Task.Yield();
        }

        Assert.That((before, (await launch).Status), Is.EqualTo((0, HttpStatusCode.OK)));
    }

    [Test]
    public async Task A_client_that_gives_up_does_not_undo_the_launch()
    {
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.Hang, AfterEffect = true });
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/public/api/v1/workflows") { Content = JsonContent.Create(Launch.Msa()) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);

        var launch = Http.SendAsync(request, patience.Token);
        while ((await Ironclad.Control.Workflows()).Count == 0)
            await Task.Yield();
        await patience.CancelAsync();

        Assert.That(async () => await launch, Throws.InstanceOf<TaskCanceledException>());
        Assert.That(await Ironclad.Control.Workflows(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_webhook_can_be_faster_than_the_answer()
    {
        await Subscribe("workflow_launched");
        await Ironclad.Control.AddFault(new Fault { Route = LaunchRoute, Kind = FaultKind.WebhookFirst });

        await Api.Post("/workflows", Launch.Msa());

        Assert.That(Receiver.Single.Event, Is.EqualTo("workflow_launched"));
    }

    [Test]
    public async Task The_token_endpoint_can_fail_too()
    {
        await Ironclad.Control.AddFault(new Fault { Route = "POST /oauth/token", Status = 401, Body = """{"error":"invalid_client"}""" });

        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var answer = await Http.PostAsync("/oauth/token", body);

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"error":"invalid_client"}"""));
    }

    private async Task<IReadOnlyList<HttpStatusCode>> Statuses()
    {
        await Ironclad.Control.AddFault(new Fault { Route = "*", Probability = 0.5, Seed = 7 });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            statuses.Add((await Api.Get("/webhooks")).Status);
        return statuses;
    }
}
