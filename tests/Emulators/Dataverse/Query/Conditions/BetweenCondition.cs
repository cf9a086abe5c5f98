using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class BetweenCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.Between;

    public string FetchName => "between";

    public bool Holds(Comparison comparison) => comparison.Order() >= 0 && Values.Compare(comparison.Stored, comparison.Operands[1]) <= 0;
}
