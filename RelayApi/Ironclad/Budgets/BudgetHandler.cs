using System.Net;
using System.Net.Http.Headers;

namespace Ironclad.RelayApi.Ironclad.Budgets;

/// <summary>
/// Sends a request when its budget has a place for it, and learns from the answer: one 429 closes the budget for everybody in the
/// relay, and what other integrations of the company use up is missing in what Ironclad says is left.
/// </summary>
internal sealed class BudgetHandler(IroncladBudgets budgets, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var gate = budgets.Of(request);
        using var passage = await gate.EnterAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var told = RateLimit.Of(response, time.GetUtcNow());
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var closed = passage.Refused(RetryAfter.Of(response, time.GetUtcNow()) ?? UntilCountedAnew(told));
            // Without a wait of Ironclad's own, the caller hears the one that the relay keeps.
            response.Headers.RetryAfter ??= new RetryConditionHeaderValue(closed);
            return response;
        }

        if (told is not null)
            gate.Told(told.Limit, told.Remaining, told.Until);
        passage.Succeeded();
        return response;
    }

    private TimeSpan? UntilCountedAnew(RateLimit? told) => told is { Remaining: 0 } ? told.Until - time.GetUtcNow() : null;
}
