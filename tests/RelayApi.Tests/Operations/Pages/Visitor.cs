using System.Net;
using System.Text.RegularExpressions;

namespace Ironclad.RelayApi.Tests.Operations.Pages;

/// <summary>Somebody with a browser: keeps cookies, follows redirects when told to, sends forms with their tokens.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri relay) => _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
    {
        BaseAddress = relay,
    };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Who signed in with the admin key of the tests.</summary>
    public static async Task<Visitor> OperatorAsync(RelayUnderTest relay)
    {
        var visitor = new Visitor(relay.Http.BaseAddress!);
        Assert.That((await visitor.SignInAsync(OperatorApi.AdminKey)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        return visitor;
    }

    public async Task<Page> SignInAsync(string key, string path = "/ops/sign-in") =>
        await SendAsync(await OpenAsync(path), path, ("key", key));

    /// <summary>As the address bar does.</summary>
    public async Task<Page> OpenAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return await Page.OfAsync(response);
    }

    public async Task<Page> FollowAsync(Page page)
    {
        while (page.Location is { } next)
            page = await OpenAsync(next.ToString());
        return page;
    }

    /// <summary>Sends a form of the page, with its token.</summary>
    public Task<Page> SendAsync(Page page, string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, [.. fields, ("__RequestVerificationToken", Token().Match(page.Html).Groups["token"].Value)]);

    public async Task<Page> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync(path, form);
        return await Page.OfAsync(response);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)" """)]
    private static partial Regex Token();
}
