using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class NullCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.Null;

    public string FetchName => "null";

    public bool Holds(Comparison comparison) => comparison.Stored is null;
}
