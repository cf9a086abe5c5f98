using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>A browser window with cookies of its own, and what the browser complained about in it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? $"{message.Type}: {message.Text}" : null);
        page.PageError += (_, error) => Note($"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure == "net::ERR_ABORTED" ? null : $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> SignedInAsync(OperatedRelay relay, Action<BrowserNewContextOptions>? browser = null)
    {
        var visit = await NewAsync(relay, browser);
        await visit.GoAsync("/ops");
        await visit.Page.GetByLabel("Admin key").FillAsync(OperatedRelay.AdminKey);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return visit;
    }

    public static Task<Visit> NewAsync(OperatedRelay relay, Action<BrowserNewContextOptions>? browser = null) =>
        NewAsync(relay.Address, browser);

    public static async Task<Visit> NewAsync(Uri address, Action<BrowserNewContextOptions>? browser = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = 1280, Height = 800 },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        };
        browser?.Invoke(options);
        var context = await (await Shared.ChromiumAsync()).Browser.NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync());
    }

    public async Task GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        Assert.That(response!.Status, Is.EqualTo(200), $"{path} is answered.");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(string? complaint)
    {
        if (complaint is not null)
            _complaints.Add($"{new Uri(Page.Url).PathAndQuery} {complaint}");
    }
}
