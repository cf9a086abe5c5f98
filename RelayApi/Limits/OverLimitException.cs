namespace Ironclad.RelayApi.Limits;

/// <summary>A call was not made, because the budget for it is used up for longer than a caller should wait.</summary>
internal sealed class OverLimitException(string limit, TimeSpan wait) : Exception(
    $"{limit} is used up or closed; the call was not made and has its turn again in {Math.Ceiling(wait.TotalSeconds)} s")
{
    public TimeSpan Wait { get; } = wait;
}
