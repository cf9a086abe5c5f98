using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class ThisMonthCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.ThisMonth;

    public string FetchName => "this-month";

    public bool Holds(Comparison comparison) =>
        comparison.Stored is DateTime time && (time.Year, time.Month) == (comparison.Now.Year, comparison.Now.Month);
}
