namespace Ironclad.Emulator.Control.Reports;

public sealed record ClockReport(DateTimeOffset Now);
