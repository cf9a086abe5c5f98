using System.Net;
using Ironclad.Emulator;
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
}
