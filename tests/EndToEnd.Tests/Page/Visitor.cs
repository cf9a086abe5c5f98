using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ironclad.Sandbox.Page;

namespace Ironclad.EndToEnd.Tests.Page;

/// <summary>Somebody in front of the sandbox's page, in a browser without script.</summary>
internal sealed class Visitor(PageHost page) : IDisposable
{
    private readonly IBrowsingContext _browser =
        BrowsingContext.New(Configuration.Default.WithDefaultLoader().WithDefaultCookies());

    private IDocument Document => _browser.Active!;

    /// <summary>What came of the last button.</summary>
    public string Notice => Text("main > .message p");

    public string Status => Fact("#agreement", "Ironclad Workflow Status");

    public Task OpenAsync() => _browser.OpenAsync(page.Address.AbsoluteUri);

    /// <summary>Looks again until something is there; no longer than a person would.</summary>
    public async Task UntilAsync(Func<Visitor, bool> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!isThere(this))
        {
            await timer.WaitForNextTickAsync(patience.Token);
            await _browser.OpenAsync(Document.Url);
        }
    }

    public async Task PressAsync(string button)
    {
        var pressed = Document.QuerySelectorAll<IHtmlButtonElement>("button").Single(found => found.TextContent == button);
        Assert.That(pressed.IsDisabled, Is.False, $"{button} can be pressed");
        await pressed.SubmitAsync();
    }

    public void Type(string field, string text) => Document.QuerySelector<IHtmlInputElement>($"[name={field}]")!.Value = text;

    public string Typed(string field) => Document.QuerySelector<IHtmlInputElement>($"[name={field}]")!.Value;

    public bool Offers(string button) =>
        !Document.QuerySelectorAll<IHtmlButtonElement>("button").Single(found => found.TextContent == button).IsDisabled;

    public string Fact(string within, string label) =>
        Document.QuerySelectorAll($"{within} dt").Single(term => term.TextContent == label).NextElementSibling!.TextContent;

    public string Text(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? "";

    /// <summary>The text of each row of the deliveries, the latest first.</summary>
    public IReadOnlyList<string> Deliveries() =>
        [.. Document.QuerySelectorAll("#deliveries tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())))];

    public IReadOnlyList<string> Timeline() =>
        [.. Document.QuerySelectorAll("#agreement .timeline:not(.log) li").Select(item => item.TextContent)];

    public void Dispose() => _browser.Dispose();
}
