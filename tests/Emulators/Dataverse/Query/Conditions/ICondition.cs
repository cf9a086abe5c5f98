using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

/// <summary>One condition operator. As in SQL an empty value satisfies no comparison (Microsoft Learn: fetchxml/reference/operators).</summary>
internal interface ICondition
{
    ConditionOperator Operator { get; }

    /// <summary>The operator's name in FetchXML.</summary>
    string FetchName { get; }

    bool Holds(Comparison comparison);
}
