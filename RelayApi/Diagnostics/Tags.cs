namespace Ironclad.RelayApi.Diagnostics;

/// <summary>What spans are found by.</summary>
internal static class Tags
{
    public const string EventId = "ironclad.event.id";
    public const string EventName = "ironclad.event.name";
    public const string WorkflowId = "ironclad.workflow.id";
    public const string AgreementId = "ironclad.agreement.id";
    public const string Correlation = "ironclad.correlation";
    public const string Outcome = "ironclad.outcome";
    public const string Job = "ironclad.job";
}
