using Microsoft.Playwright;

namespace Ironclad.Browser.Tests.Checks;

/// <summary>What somebody without a mouse reaches, and sees to have reached.</summary>
internal static class Focus
{
    /// <summary>A field for a time has a stop for each of its parts.</summary>
    private const int StopsInAField = 3;

    private const string NumberAll =
        """
        () => {
            const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter(element => !element.disabled && element.checkVisibility());
            all.forEach((element, number) => element.dataset.stop = number);
            return all.map(element => `${element.tagName} ${element.textContent.trim() || element.name}`);
        }
        """;

    private const string Current =
        """
        () => {
            const element = document.activeElement;
            if (!element || element.dataset.stop === undefined)
                return null;
            const style = getComputedStyle(element);
            const shows = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
            return { number: Number(element.dataset.stop), shows };
        }
        """;

    /// <summary>Presses Tab through the whole page.</summary>
    /// <returns>What cannot be reached, or does not show that it has the focus.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<string[]>(NumberAll);
        var reached = new Dictionary<int, bool>();
        for (var press = 0; reached.Count < stops.Length && press < (stops.Length + 1) * StopsInAField; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Stop?>(Current) is { } stop)
                reached[stop.Number] = stop.Shows || reached.GetValueOrDefault(stop.Number);
        }

        return
        [
            .. stops.Where((_, number) => !reached.ContainsKey(number)).Select(stop => $"{stop} cannot be reached"),
            .. stops.Where((_, number) => reached.TryGetValue(number, out var shows) && !shows).Select(stop => $"{stop} does not show the focus"),
        ];
    }

    private sealed record Stop
    {
        public int Number { get; init; }

        public bool Shows { get; init; }
    }
}
