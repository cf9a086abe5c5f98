namespace Ironclad.Mapping;

/// <summary>What an environment variable says: the value of this environment, else the default that came with the solution.</summary>
internal static class SettingValue
{
    /// <returns>Null when neither says anything: a blank value is none.</returns>
    public static string? Of(object? value, object? defaultValue) => Text(value) ?? Text(defaultValue);

    private static string? Text(object? value) => value is string text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
