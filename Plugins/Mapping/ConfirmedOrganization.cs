namespace Ironclad.Mapping;

/// <summary>
/// The organization that the settings were made for, in the environment variable of that name: its id, a space and its unique name.
/// A copied environment brings the settings of the original along, and must not launch its contracts.
/// </summary>
internal static class ConfirmedOrganization
{
    public static string Of(Guid id, string name) => $"{id:D} {name}";

    /// <param name="name">Null where only the id is known.</param>
    /// <returns>False when the settings were made for another organization, or the setting cannot be read.</returns>
    public static bool Allows(string? setting, Guid id, string? name)
    {
        if (setting is null)
            return true;
        var parts = setting.Split([' '], 2);
        return Guid.TryParse(parts[0], out var confirmed)
            && confirmed == id
            && (name is null || parts.Length < 2 || string.Equals(parts[1].Trim(), name, StringComparison.OrdinalIgnoreCase));
    }
}
