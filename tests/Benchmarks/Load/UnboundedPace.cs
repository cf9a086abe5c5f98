namespace Ironclad.Benchmarks.Load;

/// <summary>Lifts the pace that the relay keeps for the sake of the services' limits, so that its own shows.</summary>
internal static class UnboundedPace
{
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("Ironclad__Budgets__WorkflowReads", "100000"),
        ("Ironclad__Budgets__RecordReads", "100000"),
        ("Dataverse__MaxCallsInFiveMinutes", "1000000"),
        ("Inbox__Parallelism", "16"),
    ];
}
