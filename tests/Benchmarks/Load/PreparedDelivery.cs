namespace Ironclad.Benchmarks.Load;

/// <summary>A signed delivery, as the bytes that go over the wire and as what they say.</summary>
internal sealed record PreparedDelivery(string EventId, string WorkflowId, byte[] Body, byte[] Request);
