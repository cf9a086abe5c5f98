using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class LessThanCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.LessThan;

    public string FetchName => "lt";

    public bool Holds(Comparison comparison) => comparison.Order() < 0;
}
