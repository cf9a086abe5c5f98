using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ironclad.Browser.Tests.Checks;

/// <summary>What axe finds on a page.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page) =>
    [
        .. (await page.RunAxe(Rules)).Violations.Select(found => $"{found.Id}: {found.Help} {string.Join(' ', found.Nodes.Select(node => node.Html))}"),
    ];
}
