using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class NotEqualCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.NotEqual;

    public string FetchName => "ne";

    public bool Holds(Comparison comparison) => comparison.Order() is { } order && order != 0;
}
