using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class OnOrAfterCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.OnOrAfter;

    public string FetchName => "on-or-after";

    public bool Holds(Comparison comparison) => comparison.Stored is DateTime time && time.Date >= ((DateTime)comparison.Operands[0]).Date;
}
