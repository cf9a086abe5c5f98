namespace Ironclad.Solution.Platform;

/// <summary>Tables of Dataverse and Dynamics 365 Sales that this solution may point to, by schema name.</summary>
internal static class PlatformTables
{
    public static IReadOnlyList<string> All { get; } =
        ["Account", "BusinessUnit", "Contact", "Opportunity", "Organization", "Owner", "SystemUser", "Team", "TransactionCurrency"];

    /// <returns>The schema name, whatever casing was given; null when the table is none of these.</returns>
    public static string? Find(string name) => All.FirstOrDefault(table => string.Equals(table, name, StringComparison.OrdinalIgnoreCase));
}
