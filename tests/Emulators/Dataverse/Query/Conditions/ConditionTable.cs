using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Conditions;

/// <summary>The operators that the emulator knows.</summary>
internal static class ConditionTable
{
    private static readonly ICondition[] All =
    [
        new EqualCondition(), new NotEqualCondition(),
        new GreaterThanCondition(), new GreaterEqualCondition(), new LessThanCondition(), new LessEqualCondition(), new BetweenCondition(),
        new InCondition(), new NotInCondition(), new NullCondition(), new NotNullCondition(),
        new LikeCondition(), new NotLikeCondition(), new BeginsWithCondition(), new EndsWithCondition(),
        new OnCondition(), new OnOrAfterCondition(), new OnOrBeforeCondition(), new ThisMonthCondition(), new EqualUserIdCondition(),
    ];

    private static readonly Dictionary<ConditionOperator, ICondition> ByOperator = All.ToDictionary(condition => condition.Operator);
    private static readonly Dictionary<string, ICondition> ByFetchName = All.ToDictionary(condition => condition.FetchName);

    public static ICondition For(ConditionOperator name) =>
        ByOperator.GetValueOrDefault(name) ?? throw Missing(name.ToString());

    public static ICondition For(string fetchName) =>
        ByFetchName.GetValueOrDefault(fetchName) ?? throw Missing(fetchName);

    private static Exception Missing(string name) =>
        Fault.NotEmulated($"the condition operator {name}", $"Query/Conditions/{name}Condition.cs and its line to ConditionTable");
}
