using System.Net;
using System.Text.RegularExpressions;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>What a browser got.</summary>
internal sealed partial record Page(HttpStatusCode Status, string Html, Uri? Location, ILookup<string, string> Headers)
{
    /// <summary>What a reader sees: no tags, and white space as one blank.</summary>
    public string Text => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ");

    public static async Task<Page> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location,
        response.Headers.SelectMany(header => header.Value.Select(value => (header.Key, value)))
            .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Where the link with this text leads; null when there is none.</summary>
    public string? LinkTo(string text) => Link().Matches(Html).Where(link => link.Groups["text"].Value == text)
        .Select(link => WebUtility.HtmlDecode(link.Groups["target"].Value)).FirstOrDefault();

    /// <summary>What follows the path in the targets of links, each once, in their order.</summary>
    public IEnumerable<string> LinksTo(string path) => Link().Matches(Html).Select(link => link.Groups["target"].Value)
        .Where(target => target.StartsWith(path, StringComparison.Ordinal)).Select(target => target[path.Length..]).Distinct();

    [GeneratedRegex("""<a [^>]*href="(?<target>[^"]*)"[^>]*>(?<text>[^<]*)<""")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
