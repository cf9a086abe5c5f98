using Ironclad.RelayApi.Alerts;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>What is open, and whether people are reached.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder operations)
    {
        operations.MapLook("/alerts", ListAsync)
            .Tells<IEnumerable<AlertLine>>("What is wrong now and what to do, the gravest first.");
        operations.MapOperation<TestAlertsRequest>("/alerts/test", TestAsync)
            .Tells<IEnumerable<TestedChannel>>("Sends a test to each channel that is set.");
    }

    private static async Task<IResult> ListAsync(HttpContext context)
    {
        var open = await context.RequestServices.GetRequiredService<AlertRound>().OpenAsync(context.RequestAborted);
        return OperatorEndpoint.Answer(open.Select(AlertLine.Of));
    }

    private static async Task<IResult> TestAsync(TestAlertsRequest request, HttpContext context) =>
        OperatorEndpoint.Answer(await context.RequestServices.GetRequiredService<AlertPost>().TestAsync(context.RequestAborted));
}

internal sealed record TestAlertsRequest;

/// <param name="NotTold">Channels that have not taken the latest news yet.</param>
internal sealed record AlertLine(
    AlertKind Kind, AlertSeverity Severity, string Text, string Fix, DateTimeOffset Since, IReadOnlyList<string> NotTold)
{
    public static AlertLine Of(OpenAlert open) =>
        new(open.Alert.Kind, open.Alert.Severity, open.Alert.Text, open.Alert.Fix, open.Since, open.Owed);
}
