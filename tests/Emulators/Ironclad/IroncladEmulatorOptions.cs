using Ironclad.Emulator.Limits;

namespace Ironclad.Emulator;

/// <summary>How an emulator differs from the default one.</summary>
public sealed class IroncladEmulatorOptions
{
    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many seconds pass in the emulator while one passes in <see cref="TimeProvider"/>.</summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>Makes ids and nonces repeatable; by default every emulator draws its own.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Key of the array of attribute ids in <c>workflow_attribute_updated</c>. Ironclad's documents say that the
    /// event names the changed attributes, not under which key.
    /// </summary>
    public string AttributeArrayKey { get; init; } = "attributes";

    /// <summary>Whether requests beyond the documented limits for a minute are answered 429.</summary>
    public bool RateLimits { get; init; }

    /// <summary>How they are answered, and what differs from the documented limits.</summary>
    public RateLimitOptions RateLimit { get; init; } = new();

    /// <summary>Lifetime of an OAuth access token (Ironclad docs: oauth, <c>expires_in</c> 21600).</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromSeconds(21600);

    /// <summary>
    /// How many webhook deliveries are under way at the same time; one keeps the order of the events. Ironclad's documents promise none.
    /// </summary>
    public int DeliveriesAtOnce { get; init; } = 1;

    /// <summary>How long a delivery waits for its answer, in real time; Ironclad's documents do not say how long Ironclad waits.</summary>
    public TimeSpan DeliveryTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Stands between the network and the API: what watches, holds or cuts calls. The control API is not behind it.</summary>
    public Func<HttpContext, RequestDelegate, Task>? Around { get; init; }
}
