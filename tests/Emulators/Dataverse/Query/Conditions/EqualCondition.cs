using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class EqualCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.Equal;

    public string FetchName => "eq";

    public bool Holds(Comparison comparison) => comparison.Order() == 0;
}
