using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class LikeCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.Like;

    public string FetchName => "like";

    public bool Holds(Comparison comparison) => Pattern.Matches(comparison);
}
