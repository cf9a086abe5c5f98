using System.Collections.Immutable;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Pipeline;

/// <summary>A registered step, read from its row, or the main operation of a custom API, which has no configuration and no stage of its own.</summary>
internal sealed record Step(Row Row)
{
    public Guid Id => Row.Id;

    public Stage Stage => (Stage)(Row.Value<int>("stage") ?? (int)Stage.MainOperation);

    public int Rank => Row.Value<int>("rank") ?? 1;

    public int Mode => Row.Value<int>("mode") ?? 0;

    public Guid PlugInTypeId => Row.Target("plugintypeid") ?? Guid.Empty;

    public string? Unsecure => Row.Text("configuration");

    public ImmutableHashSet<string> FilteringAttributes => Names(Row.Text("filteringattributes"));

    public bool Matches(string message, string table) =>
        Row.Text("messagename") == message && Row.Text("primaryobjecttypecode") == table && Row.Value<int>("statecode") == 0;

    internal static ImmutableHashSet<string> Names(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
