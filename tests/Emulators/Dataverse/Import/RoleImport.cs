using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Security;

namespace Dataverse.Emulator.Import;

/// <summary>Adds the roles of customizations.xml.</summary>
internal static partial class RoleImport
{
    /// <summary>Privileges on things that are no tables here (Microsoft Learn: security-roles-privileges).</summary>
    private static readonly string[] OtherNouns = ["AppModule", "Entity", "Attribute", "Relationship", "OptionSet", "PluginTraceLog"];

    public static void Run(Call call, SolutionPackage package)
    {
        foreach (var role in package.Customizations.Elements("Roles").Elements("Role"))
        {
            var name = (string?)role.Attribute("name") ?? throw SolutionImport.Refused("Roles", "A Role has no name.");
            var levels = role.Elements("RolePrivileges").Elements("RolePrivilege")
                .ToImmutableDictionary(Name, privilege => Level(call, name, privilege));
            new Users(call.Transaction).AddRole((Guid)role.Attribute("id")!, new RolePrivileges(name, levels), managed: true);
        }
    }

    private static string Name(XElement privilege) => (string?)privilege.Attribute("name") ?? "";

    private static AccessLevel Level(Call call, string role, XElement privilege)
    {
        var name = Name(privilege);
        var match = PrivilegeName().Match(name);
        var table = call.Transaction.State.Tables.Values.FirstOrDefault(table => table.PrivilegeNoun == match.Groups["noun"].Value);
        if (table is null && !OtherNouns.Contains(match.Groups["noun"].Value))
            throw SolutionImport.Refused($"Role {role}", $"The privilege '{name}' does not exist.");
        if (!Enum.TryParse<AccessLevel>((string?)privilege.Attribute("level"), out var level) || level == AccessLevel.None)
            throw SolutionImport.Refused($"Role {role}", $"The level of '{name}' is none of Basic, Local, Deep, Global.");
        if (table is { Ownership: Ownership.Organization } && level != AccessLevel.Global)
            throw SolutionImport.Refused($"Role {role}", $"'{name}' is a privilege on an organization-owned table, its level must be Global.");
        return level;
    }

    [GeneratedRegex("^prv(Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<noun>.+)$")]
    private static partial Regex PrivilegeName();
}
