namespace Ironclad.Benchmarks.Load;

/// <summary>Lifts the pace that the relay keeps for the sake of the services' limits, so that its own shows.</summary>
internal static class UnboundedPace
{
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("Inbox__Parallelism", "16"),
    ];
}
