using System.Net;
using System.Net.Http.Headers;
using Ironclad.Emulator;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Limits;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Ironclad docs: reference/clm-api-rate-limits.</summary>
public sealed class RateLimitTests : IroncladTest
{
    private protected override IroncladEmulatorOptions Options => new() { TimeProvider = Time, RateLimits = true };

    [Test]
    public async Task The_forty_first_write_of_a_minute_is_throttled_and_the_next_minute_is_free()
    {
        for (var i = 0; i < 40; i++)
            await Api.Post("/workflows", Launch.Msa());
        var throttled = await Api.Post("/workflows", Launch.Msa());
        var read = await Api.Get("/workflows");
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.That((throttled.Status, throttled.Error.Code), Is.EqualTo((HttpStatusCode.TooManyRequests, "TOO_MANY_REQUESTS")));
        Assert.That(throttled.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(read.Headers.GetValues("X-RateLimit-Limit").Concat(read.Headers.GetValues("X-RateLimit-Remaining")), Is.EqualTo(new[] { "400", "399" }));
        Assert.That((await Api.Post("/workflows", Launch.Msa())).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(RetryAfterForm.Seconds, "60")]
    [TestCase(RetryAfterForm.HttpDate, "Thu, 30 Jul 2026 12:01:01 GMT")]
    [TestCase(RetryAfterForm.None, null)]
    public async Task A_wait_is_told_in_each_form_that_the_documents_leave_open(RetryAfterForm form, string? header)
    {
        await using var ironclad = await StartAsync(new RateLimitOptions { Scale = 0.025, RetryAfter = form });

        var (_, throttled) = await ReadAsync(ironclad, 11);

        Assert.That((int)throttled.StatusCode, Is.EqualTo(429));
        Assert.That(throttled.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null, Is.EqualTo(header));
    }

    [Test]
    public async Task The_answer_can_be_a_web_page_and_the_headers_missing()
    {
        await using var ironclad = await StartAsync(new RateLimitOptions { Scale = 0.025, Html = true, Headers = false });

        var (first, throttled) = await ReadAsync(ironclad, 11);

        Assert.That(first.Headers.Concat(throttled.Headers).Select(header => header.Key), Has.None.StartsWith("X-RateLimit"));
        Assert.That(await throttled.Content.ReadAsStringAsync(), Does.StartWith("<html>"));
    }

    [Test]
    public async Task What_other_integrations_use_is_gone()
    {
        await Ironclad.Control.UseLimit(Bucket.WorkflowsRead, 399);

        Assert.That((await Api.Get("/workflows")).Headers.GetValues("X-RateLimit-Remaining"), Is.EqualTo(new[] { "0" }));
        Assert.That((await Api.Get("/workflows")).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    private Task<IroncladEmulator> StartAsync(RateLimitOptions limits) =>
        IroncladEmulator.StartAsync(new IroncladEmulatorOptions { TimeProvider = Time, RateLimits = true, RateLimit = limits });

    /// <returns>The first answer and the last.</returns>
    private static async Task<(HttpResponseMessage First, HttpResponseMessage Last)> ReadAsync(IroncladEmulator ironclad, int times)
    {
        using var http = new HttpClient { BaseAddress = ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        var answers = new List<HttpResponseMessage>();
        for (var read = 0; read < times; read++)
            answers.Add(await http.GetAsync(new Uri("/public/api/v1/workflows", UriKind.Relative)));
        return (answers[0], answers[^1]);
    }
}
