using System.Text.Json.Serialization;

namespace Ironclad.Emulator.Control;

/// <summary>Which deliveries to send again, and how.</summary>
public sealed record Resend
{
    /// <summary>All deliveries by default.</summary>
    public IReadOnlyList<string>? EventIds { get; init; }

    public ResendOrder Order { get; init; }

    /// <summary>For <see cref="ResendOrder.Shuffle"/>.</summary>
    public int Seed { get; init; }

    /// <summary>With a new event id and nonce, as a sender without a memory of its attempts would; otherwise with its own.</summary>
    public bool Fresh { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ResendOrder>))]
public enum ResendOrder
{
    Same,
    Reverse,
    Shuffle,
}
