using Ironclad.Sandbox.Story;
using Spectre.Console;

namespace Ironclad.Sandbox;

/// <summary>Tells the story on the console and counts what did not hold.</summary>
internal sealed class Narrator(IAnsiConsole console, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    public int Failures { get; private set; }

    public void Chapter(int number, string title) =>
        console.Write(new Rule($"[bold]{number}. {Markup.Escape(title)}[/] [grey]{clock.GetElapsedTime(_start).TotalSeconds:0.0} s[/]").LeftJustified());

    public void Say(string text) => console.MarkupLine($"  {Markup.Escape(text)}");

    public void Address(string what, Uri where) => console.MarkupLine($"  {what,-20} [blue]{Markup.Escape(where.AbsoluteUri)}[/]");

    public void Changed(string what, string? before, string? after)
    {
        var from = string.IsNullOrEmpty(before) ? "" : $"[grey]{Markup.Escape(before)}[/] → ";
        console.MarkupLine($"    [yellow]{Markup.Escape(what)}[/]  {from}{Markup.Escape(after ?? "(empty)")}");
    }

    public void Calls(CallCount calls) => console.MarkupLine($"    [grey]{Markup.Escape(calls.ToString())}[/]");

    /// <summary>A promise of the story, checked.</summary>
    public void Expect(string promise, bool held, string? found = null)
    {
        if (held)
        {
            console.MarkupLine($"  [green]✓[/] {Markup.Escape(promise)}");
            return;
        }

        Failures++;
        console.MarkupLine($"  [red]✗ {Markup.Escape(promise)}[/]{(found is null ? "" : $" [red]Found: {Markup.Escape(found)}[/]")}");
    }

    public void Summarise(AgreementView agreement)
    {
        var columns = new Table().Title("The Agreement").HideHeaders().AddColumn("").AddColumn("");
        foreach (var (label, value) in agreement.Columns)
            columns.AddRow(Markup.Escape(label), Markup.Escape(value));
        var timeline = new Table().Title("Its timeline").AddColumn("Note").AddColumn("Text").AddColumn("File");
        foreach (var note in agreement.Notes)
            timeline.AddRow(Markup.Escape(note.Subject), Markup.Escape(note.Text), Markup.Escape(note.FileName ?? ""));

        console.Write(columns);
        console.Write(timeline);
        console.MarkupLine(Failures == 0 ? "[green]Every step held.[/]" : $"[red]{Failures} promises did not hold.[/]");
    }
}
