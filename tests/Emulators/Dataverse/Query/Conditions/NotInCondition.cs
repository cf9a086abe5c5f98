using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class NotInCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.NotIn;

    public string FetchName => "not-in";

    public bool Holds(Comparison comparison) => comparison.Stored is not null && !comparison.StoredIsOneOfThem();
}
