using Ironclad.Solution.Package;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Forms, views, charts and the ribbon go into empty elements of Entity.xml; SolutionPackager drops them when the element is missing.</summary>
internal sealed class Placeholders : IRule
{
    private static readonly string[] Names = [TableXml.Forms, TableXml.Views, TableXml.Ribbon];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables.Concat(source.ExtendedTables)
        from name in table.Charts.Count > 0 ? [.. Names, TableXml.Charts] : Names
        let element = table.File.Xml.Element(name)
        where element is null || element.HasElements
        select new Problem(
            table.File.Path,
            element is null ? $"The element <{name} /> is missing." : $"The element <{name}> has content.",
            $"Write an empty <{name} /> after EntityInfo; the content has files of its own.");
}
