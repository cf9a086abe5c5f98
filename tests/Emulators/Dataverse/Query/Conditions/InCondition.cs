using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class InCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.In;

    public string FetchName => "in";

    public bool Holds(Comparison comparison) => comparison.StoredIsOneOfThem();
}
