using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class EqualUserIdCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.EqualUserId;

    public string FetchName => "eq-userid";

    public bool Holds(Comparison comparison) => comparison.Stored is Guid id && id == comparison.UserId;
}
