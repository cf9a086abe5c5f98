using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class NotLikeCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.NotLike;

    public string FetchName => "not-like";

    public bool Holds(Comparison comparison) => comparison.Stored is not null && !Pattern.Matches(comparison);
}
