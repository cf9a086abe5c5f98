using Ironclad.Solution.Source;

namespace Ironclad.Solution.Platform;

/// <summary>Names of privileges: <c>prv</c>, a verb, the schema name of the table (Microsoft Learn: security roles and privileges).</summary>
internal static class PlatformPrivileges
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];

    private static readonly string[] OwnerVerbs = ["Assign", "Share"];

    private static readonly string[] UserOwned = ["Account", "Contact", "EnvironmentVariableDefinition", "Note", "Opportunity"];

    private static readonly string[] OrganizationOwned = ["Organization", "Role", "SdkMessageProcessingStep", "Solution", "TransactionCurrency"];

    /// <summary>From the name of each privilege that exists to whether it can be given at every level, or only at Global.</summary>
    public static Dictionary<string, bool> Known(SolutionSource source)
    {
        var owned = UserOwned.Concat(source.Tables.Where(table => table.IsUserOwned).Select(table => table.SchemaName));
        var shared = OrganizationOwned.Concat(source.Tables.Where(table => !table.IsUserOwned).Select(table => table.SchemaName));
        return owned.SelectMany(table => Names(table, [.. Verbs, .. OwnerVerbs]).Select(name => (name, true)))
            .Concat(shared.SelectMany(table => Names(table, Verbs).Select(name => (name, false))))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(string table, IEnumerable<string> verbs) => verbs.Select(verb => $"prv{verb}{table}");
}
