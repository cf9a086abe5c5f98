using System.Text;
using System.Text.RegularExpressions;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Privileges;

/// <summary>Who may do what, in one table for people to read: the privileges of the roles as the source has them.</summary>
internal static partial class PrivilegeMatrix
{
    private const string Opening = """
        # Privileges

        What each role of the solution adds to *Basic User*. *own*: rows that the user owns; *all*: every row; –: not by this role.
        Written by `dotnet run --project Solution -- privileges --source Solution/src`, from `src/Roles`.
        """;

    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    private static readonly Dictionary<string, string> Levels = new()
    {
        ["Basic"] = "own",
        ["Local"] = "business unit",
        ["Deep"] = "business unit and below",
        ["Global"] = "all",
    };

    public static string Print(SolutionSource source)
    {
        var roles = source.Roles.Select(file => file.Xml).OrderBy(role => role.Attr("name"), StringComparer.Ordinal).ToList();
        var granted = roles.SelectMany(role => role.Children("RolePrivileges", "RolePrivilege")
            .Select(privilege => (Role: role.Attr("name"), Name: privilege.Attr("name"), Level: privilege.Attr("level")))).ToList();
        var names = roles.Select(role => role.Attr("name")).ToList();
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n")).Append("\n\n")
            .Append($"| Table | Privilege | {string.Join(" | ", names)} |\n|---|---|{string.Concat(names.Select(_ => "---|"))}\n");
        foreach (var (table, verb) in Rows(granted.Select(privilege => privilege.Name)))
            text.Append($"| {table} | {verb} | {string.Join(" | ", names.Select(role => Level(role, $"prv{verb}{table}")))} |\n");
        return text.ToString();

        string Level(string role, string privilege) =>
            granted.Where(grant => grant.Role == role && grant.Name == privilege).Select(grant => Levels[grant.Level]).SingleOrDefault("–");
    }

    private static IEnumerable<(string Table, string Verb)> Rows(IEnumerable<string> privileges) =>
        from name in privileges.Distinct()
        let match = Name().Match(name)
        let row = (Table: match.Groups["table"].Value, Verb: match.Groups["verb"].Value)
        orderby !row.Table.Contains('_', StringComparison.Ordinal), row.Table.Lower(), Array.IndexOf(Verbs, row.Verb)
        select row;

    [GeneratedRegex("^prv(?<verb>Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<table>.+)$")]
    private static partial Regex Name();
}
