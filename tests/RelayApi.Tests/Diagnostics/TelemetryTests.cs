using System.Net;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Ironclad.RelayApi.Tests.Diagnostics;

/// <summary>What the relay tells a collector of one event, from its delivery to its end.</summary>
internal sealed class TelemetryTests
{
    private const string MetricsKey = "a-key-for-prometheus-that-is-long-enough";

    private static readonly Guid AgreementId = new("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    private TemporaryFolder _folder;
    private Signer _ironclad;
    private Collector _collector;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = new TemporaryFolder();
        (_ironclad, _collector) = (await Signer.StartAsync(), await Collector.StartAsync());
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _collector.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task A_collector_gets_spans_figures_and_lines_of_an_event()
    {
        await using (var relay = await StartRelayAsync(_collector.Settings))
            await HandleAsync(relay, "e-traced");

        Assert.That(_collector.Traces, Does.Contain("POST /webhooks/ironclad").And.Contain("ironclad.event.id").And.Contain("e-traced")
            .And.Contain("attempt").And.Contain("ironclad-relay"));
        Assert.That(_collector.Metrics, Does.Contain("ironclad.relay.deliveries").And.Contain("ironclad.relay.attempt.duration")
            .And.Contain("ironclad.relay.event.age").And.Contain("ironclad.relay.budget.limit").And.Contain("http.server.request.duration"));
        Assert.That(_collector.Logs, Does.Contain("workflow_completed e-traced of workflow 6a6b3fe555335a552adb8903, attempt 1: Done")
            .And.Contain($"Agreement {AgreementId}"));
    }

    [Test]
    public async Task The_span_of_an_attempt_links_to_the_trace_that_the_plug_in_began_for_the_Agreement()
    {
        await using (var relay = await StartRelayAsync(_collector.Settings))
            await HandleAsync(relay, "e-linked");

        Assert.That(_collector.Traces, Does.Contain(Collector.Bytes(Convert.FromHexString(AgreementId.ToString("N")))));
    }

    [Test]
    public async Task Prometheus_reads_the_figures_with_its_key_and_nobody_without()
    {
        await using var relay = await StartRelayAsync([("Diagnostics:MetricsKey", MetricsKey)]);
        await HandleAsync(relay, "e-measured");

        Assert.That((await MetricsAsync(relay, null)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await MetricsAsync(relay, Operations.OperatorApi.AdminKey)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        var (status, text) = await MetricsAsync(relay, MetricsKey);
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(text, Does.Contain("ironclad_relay_deliveries_total{").And.Contain("receipt=\"Stored\"")
            .And.Contain("ironclad_relay_attempts_total{").And.Contain("ironclad_relay_event_age_seconds_bucket{"));
    }

    [Test]
    public async Task Without_a_key_there_is_no_metrics_path_and_without_a_collector_nothing_is_gathered()
    {
        await using var relay = await StartRelayAsync([]);

        Assert.That((await MetricsAsync(relay, MetricsKey)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(relay.Services.GetService<TracerProvider>(), Is.Null);
    }

    [Test]
    public async Task Wrong_keys_are_heard_ten_times_a_minute()
    {
        await using var relay = await StartRelayAsync([("Diagnostics:MetricsKey", MetricsKey)]);
        for (var guess = 0; guess < 10; guess++)
            Assert.That((await MetricsAsync(relay, $"guess {guess}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));

        Assert.That((await MetricsAsync(relay, MetricsKey)).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    private Task<RelayUnderTest> StartRelayAsync((string, string)[] settings) => RelayUnderTest.StartAsync(
        _ironclad.Address,
        _folder.InboxPath,
        services => services.AddSingleton<Handle>((burst, _) => Task.FromResult<IReadOnlyList<HandlerResult>>(
            [.. burst.Select(_ => HandlerResult.Changed("Value written.") with { AgreementId = AgreementId })])),
        [.. settings, ("Operations:AdminKey", Operations.OperatorApi.AdminKey)]);

    private async Task HandleAsync(RelayUnderTest relay, string eventId)
    {
        await relay.StatusAsync(_ironclad.Post(eventId, Body.Of("workflow_completed")));
        var leases = await relay.Services.GetRequiredService<IInbox>().ClaimAsync(1, TimeSpan.FromMinutes(1), default);
        await relay.Services.GetRequiredService<LaneWorker>().WorkAsync(leases.Single(), default, default);
    }

    private static async Task<(HttpStatusCode Status, string Text)> MetricsAsync(RelayUnderTest relay, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (key is not null)
            request.Headers.Add("Authorization", $"Bearer {key}");
        using var response = await relay.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
