using System.Collections.Immutable;

namespace Dataverse.Emulator.Security;

/// <summary>
/// The roles every environment has. Basic User works with its own accounts, contacts and notes and reads what an app needs to start
/// (Microsoft Learn: database-security, predefined security roles; EnvironmentVariables).
/// </summary>
internal static class BuiltInRoles
{
    private static readonly string[] OwnRecords = ["Account", "Contact", "Note"];
    private static readonly string[] ReadByEveryone =
        ["User", "UserSettings", "Team", "BusinessUnit", "Role", "Organization", "TransactionCurrency", "EnvironmentVariableDefinition"];

    public static RolePrivileges SystemAdministrator { get; } =
        new("System Administrator", ImmutableDictionary<string, AccessLevel>.Empty) { Everything = true };

    public static RolePrivileges BasicUser { get; } = new("Basic User", Levels().ToImmutableDictionary());

    private static IEnumerable<KeyValuePair<string, AccessLevel>> Levels() =>
        OwnRecords.SelectMany(noun => Enum.GetValues<Verb>().Select(verb => KeyValuePair.Create($"prv{verb}{noun}", AccessLevel.Basic)))
            .Concat(ReadByEveryone.Select(noun => KeyValuePair.Create($"prvRead{noun}", AccessLevel.Global)))
            .Append(KeyValuePair.Create("prvAppendToTransactionCurrency", AccessLevel.Global));
}
