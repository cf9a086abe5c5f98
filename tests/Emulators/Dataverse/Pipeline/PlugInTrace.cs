namespace Dataverse.Emulator.Pipeline;

/// <summary>What one plug-in execution left behind, also when its transaction was rolled back.</summary>
public sealed record PlugInTrace(string TypeName, string Message, string Table, int Depth, Guid CorrelationId)
{
    public string Text { get; init; } = "";

    public string? Exception { get; init; }

    public Guid StepId { get; init; }

    public TimeSpan Duration { get; init; }
}
