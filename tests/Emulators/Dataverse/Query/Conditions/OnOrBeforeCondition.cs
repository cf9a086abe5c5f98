using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class OnOrBeforeCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.OnOrBefore;

    public string FetchName => "on-or-before";

    public bool Holds(Comparison comparison) => comparison.Stored is DateTime time && time.Date <= ((DateTime)comparison.Operands[0]).Date;
}
