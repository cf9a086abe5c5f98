using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class NotNullCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.NotNull;

    public string FetchName => "not-null";

    public bool Holds(Comparison comparison) => comparison.Stored is not null;
}
