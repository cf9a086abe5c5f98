using System.Text.Json.Nodes;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>The news as a card (Adaptive Cards schema 1.4), in the envelope that workflows of Teams take.</summary>
internal static class AdaptiveCard
{
    public static JsonObject Of(AlertMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = Card(message),
        }),
    };

    private static JsonObject Card(AlertMessage message)
    {
        JsonNode[] body = [Block(message.Title, "Large"), .. message.News.Select(Part), Block(message.Sender, "Small")];
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = new JsonArray(body),
        };
        if (message.Page is { } page)
            card["actions"] = new JsonArray(
                new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Open the relay", ["url"] = page.AbsoluteUri });
        return card;
    }

    private static JsonObject Part(OpenAlert alert) => new()
    {
        ["type"] = "Container",
        ["separator"] = true,
        ["style"] = Style(alert),
        ["items"] = new JsonArray(
            Block(AlertMessage.Heading(alert), "Medium"), Block(alert.Alert.Text), Block(AlertMessage.FixOf(alert))),
    };

    private static string Style(OpenAlert alert) => alert switch
    {
        { News: AlertNews.Resolved } => "good",
        { Alert.Severity: AlertSeverity.Error } => "attention",
        { Alert.Severity: AlertSeverity.Warning } => "warning",
        _ => "default",
    };

    private static JsonObject Block(string text, string size = "Default") =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["size"] = size };
}
