namespace Ironclad.RelayApi.Limits;

/// <summary>What an outside service lets the relay do at the moment.</summary>
internal interface IServiceLimits
{
    /// <summary>How many workflows can be worked side by side now; 0 while calls would only be refused.</summary>
    int Parallelism { get; }

    IReadOnlyList<BudgetUse> Use { get; }
}
