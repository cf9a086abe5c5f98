namespace Ironclad.Reliability.Traffic;

/// <summary>One Agreement with its workflow, and what happened to it in Ironclad.</summary>
internal sealed class Contract(Guid agreementId)
{
    private readonly List<decimal> _values = [];

    public Guid AgreementId { get; } = agreementId;

    /// <summary>Empty while its launch is pending.</summary>
    public string WorkflowId { get; set; } = "";

    /// <summary>The values it was given in Ironclad, in order; no two are the same.</summary>
    public IReadOnlyList<decimal> Values => _values;

    /// <summary>How much is still to happen before it is signed.</summary>
    public int StepsLeft { get; set; }

    public bool IsApproved { get; set; }

    public bool IsCompleted { get; set; }

    public void SetValue(decimal value) => _values.Add(value);
}
