using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class EndsWithCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.EndsWith;

    public string FetchName => "ends-with";

    public bool Holds(Comparison comparison) =>
        comparison.Stored is string text && text.EndsWith((string)comparison.Operands[0], StringComparison.OrdinalIgnoreCase);
}
