using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class GreaterThanCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.GreaterThan;

    public string FetchName => "gt";

    public bool Holds(Comparison comparison) => comparison.Order() > 0;
}
