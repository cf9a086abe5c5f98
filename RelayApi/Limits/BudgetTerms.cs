namespace Ironclad.RelayApi.Limits;

/// <summary>What a budget allows.</summary>
/// <param name="Name">For people, such as <c>Ironclad's budget of workflow writes</c>.</param>
/// <param name="Limit">Requests in a window.</param>
internal sealed record BudgetTerms(string Name, int Limit, TimeSpan Window)
{
    /// <summary>The part that may be used up for background work still to call.</summary>
    public required double BackgroundShare { get; init; }

    /// <summary>Whoever would wait longer for its turn is told so instead.</summary>
    public required TimeSpan LongestWait { get; init; }

    /// <summary>How long the first refusal without a wait closes it; each further one twice as long.</summary>
    public required TimeSpan FirstClosing { get; init; }

    /// <summary>The longest that a refusal without a wait closes it.</summary>
    public TimeSpan LongestClosing => Window;
}
