using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Identifiers are GUIDs and belong to one component each; the import of a second one fails with "duplicate key".</summary>
internal sealed class Identifiers : IRule
{
    private static readonly string[] FormAttributes = ["id", "labelid", "uniqueid"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var all = ComponentIds.Of(source).Concat(FormParts(source)).ToList();
        var malformed = from entry in all
                        where !Guid.TryParse(entry.Id, out _)
                        select new Problem(
                            entry.File.Path,
                            $"The {entry.Component} has the id '{entry.Id}'.",
                            "Write a GUID, and never change it again.");
        var repeated = from entry in all
                       group entry by entry.Id.Trim('{', '}').Lower() into same
                       where same.Count() > 1
                       let last = same.Last()
                       select new Problem(
                           last.File.Path,
                           $"The {last.Component} has the id {same.Key} of the {same.First().Component} in {same.First().File.Path}.",
                           "Give the newer of the two an id of its own.");
        return malformed.Concat(repeated);
    }

    /// <summary>Tabs, sections and cells; controls are known by names.</summary>
    private static IEnumerable<(SourceFile File, string Id, string Component)> FormParts(SolutionSource source) =>
        from form in source.Tables.Concat(source.ExtendedTables).SelectMany(table => table.Forms).Concat(source.Dashboards)
        from element in form.Xml.Descendants("form").Descendants()
        from attribute in element.Attributes()
        where FormAttributes.Contains(attribute.Name.LocalName) && !(element.Name == "control" && attribute.Name == "id")
        select (form, attribute.Value, $"{attribute.Name} of a {element.Name}");
}
