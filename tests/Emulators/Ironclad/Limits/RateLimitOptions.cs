using System.Text.Json.Serialization;

namespace Ironclad.Emulator.Limits;

/// <summary>
/// What Ironclad's documents leave open about a request beyond a limit (Ironclad docs: reference/clm-api-rate-limits): whether its 429
/// names a wait, in which form, and what its body is.
/// </summary>
public sealed record RateLimitOptions
{
    /// <summary>A part of the documented limits; a demo tenant has lower ones than a company.</summary>
    public double Scale { get; init; } = 1;

    public RetryAfterForm RetryAfter { get; init; }

    /// <summary>Whether answers carry the X-RateLimit headers.</summary>
    public bool Headers { get; init; } = true;

    /// <summary>Whether the 429 of a gateway, a web page, takes the place of the API's JSON.</summary>
    public bool Html { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<RetryAfterForm>))]
public enum RetryAfterForm
{
    Seconds,
    HttpDate,
    None,
}
