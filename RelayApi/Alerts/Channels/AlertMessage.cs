using System.Globalization;
using System.Text;
using Ironclad.RelayApi.Operations;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>The news of one look, in words.</summary>
/// <param name="Environment">Whose relay speaks.</param>
/// <param name="Page">Where the alerts are listed, if known.</param>
internal sealed record AlertMessage(IReadOnlyList<OpenAlert> News, string Environment, Uri? Page)
{
    public string Sender => $"Ironclad for Dataverse, relay {RelayVersion.Text} of {Environment}";

    public string Title => News is [var only]
        ? $"Ironclad relay of {Environment}: {Word(only.News)}, {Name(only.Alert.Kind)}"
        : $"Ironclad relay of {Environment}: {string.Join(", ", News.CountBy(alert => alert.News).OrderBy(count => count.Key).Select(Count))}";

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var alert in News)
                text.AppendLine(Heading(alert)).AppendLine(alert.Alert.Text).AppendLine(FixOf(alert)).AppendLine();
            if (Page is not null)
                text.AppendLine(Page.AbsoluteUri);
            return text.Append(Sender).ToString();
        }
    }

    public static string Heading(OpenAlert alert) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Word(alert.News).ToUpperInvariant()}: {Name(alert.Alert.Kind)} "
            + $"({alert.Alert.Severity}, since {alert.Since.UtcDateTime:yyyy-MM-dd HH:mm} UTC)");

    public static string FixOf(OpenAlert alert) => alert.News == AlertNews.Resolved ? "It is over." : $"What to do: {alert.Alert.Fix}";

    public static string Name(AlertKind kind) => kind switch
    {
        AlertKind.WebhookFailing => "Ironclad's webhook",
        AlertKind.BacklogOld => "events wait too long",
        AlertKind.SetAside => "events are set aside",
        AlertKind.HandlingRests => "handling rests, a human is needed",
        AlertKind.Expiry => "a credential ends",
        AlertKind.CredentialRefused => "a new credential is refused",
        AlertKind.JobNeedsHuman => "a job needs a human",
        AlertKind.StoreUnavailable => "the inbox does not answer",
        AlertKind.Test => "a test",
    };

    private static string Count(KeyValuePair<AlertNews, int> counted) => $"{counted.Value} {Word(counted.Key)}";

    private static string Word(AlertNews news) => news switch
    {
        AlertNews.New => "new",
        AlertNews.Worse => "worse",
        AlertNews.Reminder => "still open",
        AlertNews.Resolved => "resolved",
    };
}
