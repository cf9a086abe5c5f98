namespace Ironclad.Emulator.Control.Reports;

/// <summary>One event on its way to one webhook.</summary>
/// <param name="State">Pending (an attempt is due), Delivered, GivenUp or Withheld.</param>
/// <param name="Status">The receiver's last answer; none when it did not answer.</param>
/// <param name="Body">The body as it was sent.</param>
public sealed record DeliveryReport(
    string EventId,
    string Event,
    string WorkflowId,
    string TargetUrl,
    string State,
    int? Status,
    IReadOnlyList<AttemptReport> Attempts,
    string Body);

/// <summary>One attempt.</summary>
/// <param name="Error">Why there was no answer.</param>
public sealed record AttemptReport(DateTimeOffset At, int? Status, string? Error);
