using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class GreaterEqualCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.GreaterEqual;

    public string FetchName => "ge";

    public bool Holds(Comparison comparison) => comparison.Order() >= 0;
}
