using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Tests.Handlers;

/// <summary>An Agreement that says what <see cref="WorkflowBuilder"/>'s workflow says.</summary>
internal sealed class AgreementBuilder
{
    public static readonly Guid Id = new("4f1d0c62-9b7e-4d3a-8c15-2e6f7a8b9c0d");

    private string? _currency = "USD";
    private decimal? _value = 1250.5m;
    private string? _workflowId = WorkflowBuilder.Id;
    private string? _status = "Review";
    private string? _step = "Review";
    private string? _turn = "Approvers";
    private int _decimals = 2;

    public AgreementBuilder Worth(decimal? value, string? currency = "USD")
    {
        (_value, _currency) = (value, currency);
        return this;
    }

    public AgreementBuilder WithDecimals(int decimals)
    {
        _decimals = decimals;
        return this;
    }

    public AgreementBuilder WithStatus(string? status)
    {
        _status = status;
        return this;
    }

    public AgreementBuilder At(string? step, string? turn)
    {
        (_step, _turn) = (step, turn);
        return this;
    }

    public AgreementBuilder OfWorkflow(string? workflowId)
    {
        _workflowId = workflowId;
        return this;
    }

    public Agreement Build() => new(Id, "7", Values(), _currency, _decimals, _status, _workflowId, new HashSet<Guid>())
    {
        Step = _step,
        Turn = _turn,
    };

    private Dictionary<string, object> Values() =>
        _value is { } value ? new() { [AgreementTable.Value] = new MonetaryAmount(value, _currency) } : [];
}
