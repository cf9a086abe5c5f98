using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Every name of ours starts with the publisher's prefix, so that it can collide with nobody's.</summary>
internal sealed class PublisherPrefix : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from pair in Names(source)
        where !pair.Name.StartsWith(source.Manifest.Prefix + "_", StringComparison.Ordinal)
        select new Problem(
            pair.File.Path,
            $"The name {pair.Name} lacks the publisher's prefix.",
            $"Start it with {source.Manifest.Prefix}_.");

    private static IEnumerable<(SourceFile File, string Name)> Names(SolutionSource source) =>
    [
        .. source.Tables.Select(table => (table.File, table.SchemaName)),
        .. from table in source.Tables from column in table.Columns where column.IsCustom select (table.File, column.PhysicalName),
        .. from relationship in source.Relationships where !IsPlatforms(source, relationship) select (relationship.File, relationship.Name),
        .. source.OptionSets.Select(file => (file, file.Xml.Attr("Name"))),
        .. source.WebResources.Select(file => (file, file.Xml.Text("Name"))),
        .. source.SiteMaps.Select(file => (file, file.Xml.Text("SiteMapUniqueName"))),
        .. source.Apps.Select(file => (file, file.Xml.Text("UniqueName"))),
        .. source.CustomApis.Select(file => (file, file.Xml.Attr("uniquename"))),
        .. source.EnvironmentVariables.Select(file => (file, file.Xml.Attr("schemaname"))),
    ];

    private static bool IsPlatforms(SolutionSource source, Relationship relationship) => source.Tables.Any(table =>
        relationship.Name == SystemColumns.CurrencyRelationship(table.SchemaName)
        || SystemColumns.Relationships(table.SchemaName, table.IsUserOwned).Any(known => known.Name == relationship.Name));
}
