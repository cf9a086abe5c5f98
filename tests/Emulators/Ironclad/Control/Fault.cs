using System.Text.Json.Serialization;

namespace Ironclad.Emulator.Control;

/// <summary>Something that goes wrong with calls of one route of the imitated API.</summary>
public sealed record Fault
{
    /// <summary>
    /// Method and path template, for example <c>POST /workflows</c>, <c>GET /records/{id}</c>, <c>POST /oauth/token</c>;
    /// <c>*</c> is any route.
    /// </summary>
    public required string Route { get; init; }

    public FaultKind Kind { get; init; }

    /// <summary>How many calls it hits; endless when a probability is given and this is not.</summary>
    public int? Next { get; init; }

    /// <summary>Hits a call with this chance, drawn from <see cref="Seed"/>.</summary>
    public double? Probability { get; init; }

    public int Seed { get; init; }

    public int Status { get; init; } = 500;

    /// <summary>Error code of the body; by default the one that belongs to the status.</summary>
    public string? Code { get; init; }

    public string? Message { get; init; }

    public string? Param { get; init; }

    /// <summary>A body that replaces code, message and param.</summary>
    public string? Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Header Retry-After in seconds.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Retry-After as an HTTP date instead of a number.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>The operation takes effect, only its answer is lost.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>For <see cref="FaultKind.Slow"/>.</summary>
    public double Seconds { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>Answers with a status and an error body.</summary>
    Status,

    /// <summary>Answers with a status and a web page.</summary>
    Html,

    /// <summary>Answers rightly, but only the first half of the body.</summary>
    Truncated,

    /// <summary>Answers rightly, and the connection breaks in the middle of the body.</summary>
    BrokenOff,

    /// <summary>Answers rightly, without telling the length of the body.</summary>
    LengthUntold,

    /// <summary>Answers rightly, compressed with gzip, whether the client asked for it or not.</summary>
    Gzip,

    /// <summary>Answers rightly, but with another status.</summary>
    OtherStatus,

    /// <summary>Answers rightly after some seconds.</summary>
    Slow,

    /// <summary>Answers rightly, but only after the webhooks have heard of what the call did.</summary>
    WebhookFirst,

    /// <summary>Never answers; ends when the client gives up.</summary>
    Hang,

    /// <summary>Resets the connection.</summary>
    Reset,
}
