using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>Any service that takes JSON, signed as Standard Webhooks describes: whoever receives it can use a library for that.</summary>
internal sealed class HttpChannel(IOptions<HttpOptions> options, Target target, TimeProvider time) : IAlertChannel
{
    private const int IdLength = 32;

    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public string Name => "HTTP";

    public bool IsSet => options.Value.Url is not null;

    public async Task SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var body = JsonSerializer.Serialize(new Post("alerts", now, message.Environment, [.. message.News.Select(PostedAlert.Of)], message.Page), Json);
        var (id, timestamp) = (Id(message), now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", Signature($"{id}.{timestamp}.{body}"));
        await target.PostAsync(request, "Alerts:Http:Url", cancellation);
    }

    /// <summary>The same news has the same id when it is sent again.</summary>
    private static string Id(AlertMessage message)
    {
        var news = message.News.Select(alert => string.Create(CultureInfo.InvariantCulture, $"{alert.Alert.Key} {alert.News} {alert.NewsAt:O}"));
        return $"msg_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', [message.Environment, .. news]))))[..IdLength]}";
    }

    private string Signature(string signed) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(options.Value.Key!, Encoding.UTF8.GetBytes(signed)))}";

    private sealed record Post(string Type, DateTimeOffset Timestamp, string Environment, IReadOnlyList<PostedAlert> Data, Uri? Page);
}

internal sealed record PostedAlert(
    AlertNews News, AlertKind Kind, string Key, AlertSeverity Severity, string Text, string Fix, DateTimeOffset Since)
{
    public static PostedAlert Of(OpenAlert alert) =>
        new(alert.News, alert.Alert.Kind, alert.Alert.Key, alert.Alert.Severity, alert.Alert.Text, alert.Alert.Fix, alert.Since);
}
