using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class LessEqualCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.LessEqual;

    public string FetchName => "le";

    public bool Holds(Comparison comparison) => comparison.Order() <= 0;
}
