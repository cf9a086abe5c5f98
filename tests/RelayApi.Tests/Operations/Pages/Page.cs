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

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
