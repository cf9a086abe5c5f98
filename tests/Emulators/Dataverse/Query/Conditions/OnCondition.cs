using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class OnCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.On;

    public string FetchName => "on";

    public bool Holds(Comparison comparison) => comparison.Stored is DateTime time && time.Date == ((DateTime)comparison.Operands[0]).Date;
}
