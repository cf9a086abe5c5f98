namespace Ironclad.Emulator.Control.Reports;

/// <summary>One call of the imitated API.</summary>
/// <param name="Route">Path template below <c>/public/api/v1</c>, as <c>/workflows/{id}</c>; the path itself for what is not imitated.</param>
/// <param name="Status">0 when the connection was reset.</param>
/// <param name="Fault">The fault that was put on the call.</param>
public sealed record CallReport(string Method, string Route, string Path, int Status, DateTimeOffset At, string? Fault);
