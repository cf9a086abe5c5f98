using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// Short retries for what passes in a moment. Whoever asks for a longer wait gets it from the inbox,
/// where waiting holds no thread and blocks one workflow only.
/// </summary>
internal static class ShortRetries
{
    private const int Retries = 2;

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IroncladOptions options, TimeProvider time)
    {
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        };
        var transient = retry.ShouldHandle;
        retry.ShouldHandle = async attempt => !AsksToWait(attempt.Outcome.Result, time) && await transient(attempt);
        retry.DisableForUnsafeHttpMethods();
        pipeline.AddTimeout(Timeout(options, options.TotalTimeout)).AddRetry(retry);
    }

    /// <summary>The time of one request as it goes out, apart from its wait for a place in the budget.</summary>
    public static void BuildRequest(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IroncladOptions options) =>
        pipeline.AddTimeout(Timeout(options, options.RequestTimeout));

    private static HttpTimeoutStrategyOptions Timeout(IroncladOptions options, TimeSpan usual) => new()
    {
        TimeoutGenerator = call => ValueTask.FromResult(
            call.Context.GetRequestMessage()?.Method == HttpMethod.Post ? options.LaunchTimeout : usual),
    };

    private static bool AsksToWait(HttpResponseMessage? response, TimeProvider time) => response is not null
        && ((int)response.StatusCode == StatusCodes.Status429TooManyRequests || RetryAfter.Of(response, time.GetUtcNow()) > TimeSpan.Zero);
}
