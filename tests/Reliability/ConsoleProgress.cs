using Spectre.Console;

namespace Ironclad.Reliability;

/// <summary>A line now and then; a scenario may report as often as it likes.</summary>
internal sealed class ConsoleProgress(IAnsiConsole console, TimeProvider clock) : IProgress<string>
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _last = -Spacing;

    public void Report(string value)
    {
        var now = clock.GetElapsedTime(_start);
        if (now - _last < Spacing)
            return;
        _last = now;
        console.MarkupLineInterpolated($"  [grey]{now.TotalSeconds,6:0} s[/]  {value}");
    }
}
