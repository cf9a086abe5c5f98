using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

internal sealed class BeginsWithCondition : ICondition
{
    public ConditionOperator Operator => ConditionOperator.BeginsWith;

    public string FetchName => "begins-with";

    public bool Holds(Comparison comparison) =>
        comparison.Stored is string text && text.StartsWith((string)comparison.Operands[0], StringComparison.OrdinalIgnoreCase);
}
