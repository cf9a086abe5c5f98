using System.Xml;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Every XML file is well-formed and has the root element of its place.</summary>
internal sealed class ReadableXml : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from file in source.Files
        let root = FileKind.Of(file)?.Root
        where root is not null
        let problem = Read(file, root)
        where problem is not null
        select problem;

    private static Problem? Read(SourceFile file, string root)
    {
        try
        {
            return file.Xml.Name.LocalName == root
                ? null
                : new(file.Path, $"The root element is <{file.Xml.Name.LocalName}>.", $"A file in this place has the root element <{root}>.");
        }
        catch (XmlException broken)
        {
            return new(file.Path, $"The file is not well-formed XML: {broken.Message}", "Correct the XML at that line.");
        }
    }
}
