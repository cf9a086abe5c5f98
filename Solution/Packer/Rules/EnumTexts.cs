using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Texts that stand for a value of an enumeration: a wrong one fails the import with 0x80044150 or 0x8004801a.</summary>
internal sealed class EnumTexts : IRule
{
    private static readonly string[] Cascade = ["NoCascade", "Cascade", "Active", "UserOwned", "RemoveLink", "Restrict"];

    private static readonly string[] Types =
    [
        "bit", "datetime", "decimal", "float", "int", "lookup", "money", "ntext", "nvarchar", "owner", "picklist", "primarykey", "state", "status",
    ];

    private static readonly string[] FlagPrefixes = ["Is", "Can", "ValidFor"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Type"] = Types,
        ["RequiredLevel"] = ["none", "recommended", "required", "systemrequired"],
        ["ImeMode"] = ["auto", "inactive", "active", "disabled"],
        ["OptionSetType"] = ["bit", "picklist", "state", "status"],
        ["LookupStyle"] = ["single"],
        ["OwnershipTypeMask"] = ["UserOwned", "OrgOwned"],
        ["HasRelatedNotes"] = ["True"],
        ["HasRelatedActivities"] = ["True"],
        ["EntityRelationshipType"] = ["OneToMany", "ManyToMany"],
        ["NavPaneDisplayOption"] = ["DoNotDisplay", "UseCollectionName", "UseLabel"],
        ["NavPaneArea"] = ["Details", "Marketing", "Sales", "Service"],
        ["RelationshipRoleType"] = ["0", "1"],
        ["CascadeAssign"] = Cascade,
        ["CascadeDelete"] = Cascade,
        ["CascadeArchive"] = Cascade,
        ["CascadeReparent"] = Cascade,
        ["CascadeShare"] = Cascade,
        ["CascadeUnshare"] = Cascade,
        ["CascadeRollupView"] = Cascade,
    };

    private static readonly string[] Flag = ["0", "1"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var parts = source.Tables.Select(table => (table.File, Xml: table.Definition))
            .Concat(source.Relationships.Select(relationship => (relationship.File, relationship.Xml)));
        return from part in parts
               from element in part.Xml.Descendants()
               let name = element.Name.LocalName
               let allowed = Allowed.GetValueOrDefault(name, IsFlag(name) ? Flag : [])
               where !element.HasElements && allowed.Length > 0 && !allowed.Contains(element.Value)
               select new Problem(part.File.Path, $"<{name}> is '{element.Value}'.", $"Allowed: {string.Join(", ", allowed)}.");
    }

    private static bool IsFlag(string name) =>
        FlagPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
