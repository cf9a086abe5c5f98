using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Privileges carry the schema name of the table: one that does not exist fails the import.</summary>
internal sealed class RolePrivileges : IRule
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var known = PlatformPrivileges.Known(source);
        return from file in source.Roles
               from privilege in file.Xml.Children("RolePrivileges", "RolePrivilege")
               from problem in Check(file, privilege, known)
               select problem;
    }

    private static IEnumerable<Problem> Check(SourceFile file, XElement privilege, Dictionary<string, bool> known)
    {
        var name = privilege.Attr("name");
        var level = privilege.Attr("level");
        if (!known.TryGetValue(name, out var hasLevels))
            yield return new(
                file.Path,
                $"The privilege {name} is not known.",
                "Write prv, the verb and the table's schema name, or add the table to PlatformPrivileges.");
        else if (!hasLevels && level != "Global")
            yield return new(
                file.Path,
                $"The privilege {name} has the level {level}, but the rows of its table belong to the organization.",
                "Write Global.");
        if (!Levels.Contains(level))
            yield return new(file.Path, $"The privilege {name} has the level '{level}'.", $"Allowed: {string.Join(", ", Levels)}.");
        if (privilege.ElementsAfterSelf("RolePrivilege").Any(other => other.Attr("name") == name))
            yield return new(file.Path, $"The privilege {name} is there twice.", "Keep one line.");
    }
}
