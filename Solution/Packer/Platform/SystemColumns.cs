namespace Ironclad.Solution.Platform;

/// <summary>
/// Columns and relationships that Dataverse exports with every table. Import does not add them: a table without them breaks the metadata cache.
/// </summary>
internal static class SystemColumns
{
    private static readonly string[] Always =
    [
        "CreatedBy", "CreatedOn", "CreatedOnBehalfBy", "ImportSequenceNumber", "ModifiedBy", "ModifiedOn", "ModifiedOnBehalfBy",
        "OverriddenCreatedOn", "statecode", "statuscode", "TimeZoneRuleVersionNumber", "UTCConversionTimeZoneCode",
    ];

    private static readonly string[] Owned = ["OwnerId", "OwningBusinessUnit", "OwningTeam", "OwningUser"];

    private static readonly string[] Shared = ["OrganizationId"];

    /// <summary>Lookups to the user for whom another acted: the platform keeps their relationships to itself.</summary>
    public static IReadOnlyList<string> WithoutRelationship { get; } = ["CreatedOnBehalfBy", "ModifiedOnBehalfBy"];

    public static IEnumerable<string> Of(string table, bool isUserOwned) => [.. Always, $"{table}Id", .. isUserOwned ? Owned : Shared];

    /// <summary>Relationship name, referenced table and column.</summary>
    public static IEnumerable<(string Name, string Referenced, string Column)> Relationships(string table, bool isUserOwned)
    {
        var name = table.ToLowerInvariant();
        yield return ($"lk_{name}_createdby", "SystemUser", "CreatedBy");
        yield return ($"lk_{name}_modifiedby", "SystemUser", "ModifiedBy");
        if (!isUserOwned)
        {
            yield return ($"organization_{name}", "Organization", "OrganizationId");
            yield break;
        }

        yield return ($"business_unit_{name}", "BusinessUnit", "OwningBusinessUnit");
        yield return ($"owner_{name}", "Owner", "OwnerId");
        yield return ($"team_{name}", "Team", "OwningTeam");
        yield return ($"user_{name}", "SystemUser", "OwningUser");
    }

    /// <summary>The relationship that every table with money has; its name keeps the casing of the schema name.</summary>
    public static string CurrencyRelationship(string table) => $"TransactionCurrency_{table}";
}
