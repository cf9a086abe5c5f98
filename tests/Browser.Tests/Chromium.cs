using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>The Chromium of this machine; none is ever downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Null where it can be started.</summary>
    public static string? WhyMissing => Program is null
        ? "Chromium is not installed: apt-get install chromium, or set IRONCLAD_CHROMIUM to the path of its program."
        : null;

    private static string? Program { get; } = Places().FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static IEnumerable<string> Places()
    {
        if (Environment.GetEnvironmentVariable("IRONCLAD_CHROMIUM") is { Length: > 0 } given)
            return [given];
        var programs = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86);
        return
        [
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", Path.Combine(programs, "Microsoft", "Edge", "Application", "msedge.exe"),
        ];
    }
}
