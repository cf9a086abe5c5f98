using System.Net;
using System.Text.RegularExpressions;

namespace Ironclad.Benchmarks.Journal;

/// <summary>Somebody who signed in to the operations pages with the admin key.</summary>
internal sealed partial class SignedIn : IDisposable
{
    public const string AdminKey = "the-key-of-whoever-times-the-pages";

    private readonly HttpClient _http;

    private SignedIn(Uri relay) => _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
    {
        BaseAddress = relay,
    };

    public static async Task<SignedIn> AtAsync(Uri relay)
    {
        var visitor = new SignedIn(relay);
        var page = await visitor._http.GetStringAsync("/ops/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["key"] = AdminKey,
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
        });
        using var answer = await visitor._http.PostAsync("/ops/sign-in", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"Signing in was answered {answer.StatusCode}.");
    }

    /// <returns>The time to the last byte, in milliseconds, and the page.</returns>
    public async Task<(double Milliseconds, string Page)> OpenAsync(string path)
    {
        var asked = TimeProvider.System.GetTimestamp();
        using var answer = await _http.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        var took = TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.OK ? (took, page) : throw new InvalidOperationException($"{path} was answered {answer.StatusCode}.");
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)" """)]
    private static partial Regex Token();
}
