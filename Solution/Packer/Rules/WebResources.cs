using Ironclad.Solution.Package;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A web resource is a description and a content, and what names it as an icon names one that exists.</summary>
internal sealed class WebResources : IRule
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "1",
        [".css"] = "2",
        [".js"] = "3",
        [".xml"] = "4",
        [".png"] = "5",
        [".jpg"] = "6",
        [".gif"] = "7",
        [".ico"] = "10",
        [".svg"] = "11",
        [".resx"] = "12",
    };

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        source.WebResources.SelectMany(file => Check(source, file)).Concat(Undescribed(source)).Concat(Icons(source));

    private static IEnumerable<Problem> Check(SolutionSource source, SourceFile file)
    {
        var name = file.Xml.Text("Name");
        var letters = string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));
        var part = $"/WebResources/{letters}{file.Xml.Text("WebResourceId").Trim('{', '}').ToUpperInvariant()}";
        if (source.File(FileParts.ContentPath(file)) is null)
            yield return new(file.Path, $"The web resource {name} has no content.", $"Add the file {FileParts.ContentPath(file)}.");
        if (file.Xml.Text("FileName") != part)
            yield return new(
                file.Path,
                $"The part in the zip is named '{file.Xml.Text("FileName")}'.",
                $"Write {part}: the name without slashes and dots, then the id in capitals.");
        if (Types.GetValueOrDefault(Path.GetExtension(name)) != file.Xml.Text("WebResourceType"))
            yield return new(
                file.Path,
                $"The web resource {name} has the type {file.Xml.Text("WebResourceType")}.",
                $"Write {Types.GetValueOrDefault(Path.GetExtension(name), "the type that its extension stands for")}.");
    }

    private static IEnumerable<Problem> Undescribed(SolutionSource source) =>
        from file in source.All("WebResources/", "")
        where !file.Path.EndsWith(".data.xml", StringComparison.Ordinal) && source.File(file.Path + ".data.xml") is null
        select new Problem(file.Path, "The content has no description and would be left out.", $"Add {file.Name}.data.xml beside it.");

    private static IEnumerable<Problem> Icons(SolutionSource source) =>
        from table in source.Tables
        let icon = table.Definition.Text("IconVectorName")
        where icon.Length > 0 && !source.WebResources.Any(file => file.Xml.Text("Name") == icon)
        select new Problem(
            table.File.Path,
            $"The icon {icon} is not a web resource of this solution.",
            "Write the name of one, or delete IconVectorName.");
}
