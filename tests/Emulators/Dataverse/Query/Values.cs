namespace Dataverse.Emulator.Query;

/// <summary>Texts compare without regard to case, as the database's collation does.</summary>
internal static class Values
{
    public static Comparer<object?> Comparer { get; } = Comparer<object?>.Create(Compare);

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
        _ => System.Collections.Comparer.DefaultInvariant.Compare(left, right),
    };
}
