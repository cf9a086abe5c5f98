using System.Collections.Immutable;

namespace Dataverse.Emulator.Security;

/// <summary>A role's privileges by name, such as prvReadAccount; a system administrator has them all.</summary>
internal sealed record RolePrivileges(string Name, ImmutableDictionary<string, AccessLevel> Levels)
{
    public bool Everything { get; init; }

    public AccessLevel LevelOf(string privilege) => Everything ? AccessLevel.Global : Levels.GetValueOrDefault(privilege);
}
