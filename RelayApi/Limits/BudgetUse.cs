namespace Ironclad.RelayApi.Limits;

/// <summary>How a budget stands, for operators.</summary>
/// <param name="Parallelism">Calls at a time; null where only their number counts.</param>
internal sealed record BudgetUse(string Budget, int Used, int Limit, int Running, int Waiting, DateTimeOffset? ClosedUntil, int? Parallelism);
