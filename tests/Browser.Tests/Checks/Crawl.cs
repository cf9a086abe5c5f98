using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.Browser.Tests.Checks;

/// <summary>Every page that an operator comes to by following links.</summary>
internal static partial class Crawl
{
    private const string Links = "() => [...document.querySelectorAll('a[href]')].map(link => link.href)";

    /// <returns>One address of each kind of page: of all entries of the journal, one.</returns>
    public static async Task<IReadOnlyList<string>> PagesAsync(Visit visit)
    {
        var (found, next) = (new Dictionary<string, string>(), new Queue<string>(["/ops"]));
        while (next.TryDequeue(out var path))
        {
            if (!found.TryAdd(KindOf(path), path))
                continue;
            await visit.GoAsync(path);
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(Links))
            {
                if (new Uri(link) is { AbsolutePath: ['/', 'o', 'p', 's', ..] } address && address.Authority == new Uri(visit.Page.Url).Authority)
                    next.Enqueue(address.AbsolutePath);
            }
        }

        return [.. found.Values];
    }

    /// <summary>The addresses of the relay's pages, as they are made.</summary>
    public static IReadOnlyList<string> RoutesOf(IServiceProvider relay) =>
    [
        .. relay.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Select(page => page.AttributeRouteInfo!.Template!),
    ];

    public static bool Fits(string path, string route) =>
        Regex.IsMatch(path, $"^/{Parameter().Replace(OptionalParameter().Replace(route, "(/[^/]+)?"), "[^/]+")}$");

    /// <summary>The path with what stands in it for one entry, Agreement or job left out.</summary>
    public static string KindOf(string path) => Individual().Replace(path, "/*");

    [GeneratedRegex(@"/\{\w+\?\}")]
    private static partial Regex OptionalParameter();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("/(?=[^/]*[0-9])[^/]+")]
    private static partial Regex Individual();
}
