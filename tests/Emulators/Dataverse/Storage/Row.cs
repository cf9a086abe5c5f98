using System.Collections.Immutable;

namespace Dataverse.Emulator.Storage;

/// <summary>One record as it is stored: plain values by column, never null.</summary>
internal sealed record Row(Guid Id, long Version, ImmutableDictionary<string, object> Values)
{
    public static Row New(Guid id) => new(id, 0, ImmutableDictionary<string, object>.Empty);

    public object? this[string column] => Values.GetValueOrDefault(column);

    public T? Value<T>(string column) where T : struct => Values.TryGetValue(column, out var value) ? (T)value : null;

    public string? Text(string column) => Values.GetValueOrDefault(column) as string;

    public Guid? Target(string column) => (Values.GetValueOrDefault(column) as Reference)?.Id;

    public Row With(string column, object? value) => this with { Values = value is null ? Values.Remove(column) : Values.SetItem(column, value) };
}
