using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Request parameters and response properties of custom APIs have a type and belong to one (Microsoft Learn: custom API tables).</summary>
internal sealed class CustomApiParameters : IRule
{
    /// <summary>Boolean to Guid.</summary>
    private const int LastType = 12;

    /// <summary>Entity, EntityCollection and EntityReference.</summary>
    private static readonly string[] OfTable = ["3", "4", "5"];

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var apis = source.CustomApis.Select(api => api.Xml.Attr("uniquename")).ToHashSet(StringComparer.Ordinal);
        return from file in source.CustomApiParameters.Concat(source.CustomApiProperties)
               from found in Check(apis, file).Concat(LabelledTexts.Check(file.Xml))
               select new Problem(file.Path, $"The parameter {file.Xml.Attr("uniquename")} {found.Cause}.", found.Fix);
    }

    private static IEnumerable<(string Cause, string Fix)> Check(HashSet<string> apis, SourceFile file)
    {
        var type = file.Xml.Text("type");
        var isResponse = file.Xml.Name.LocalName == "customapiresponseproperty";
        if (!apis.Contains(file.Path.Split('/')[1]))
            yield return ("belongs to a custom API that is not there", "Add its customapi.xml, or delete the file.");
        if (!int.TryParse(type, out var number) || number is < 0 or > LastType)
            yield return ($"has the type '{type}'", "Write 0 (yes or no) to 12 (Guid), such as 10 for a text.");
        if (file.Xml.Text("logicalentityname").Length > 0 && !OfTable.Contains(type))
            yield return ($"of type {type} names a table", "Write a table for the types 3, 4 and 5 only.");
        // The import refuses the element in a response property.
        if (isResponse && file.Xml.Element("isoptional") is not null)
            yield return ("is a response property with <isoptional>", "Delete the element.");
        if (!isResponse && file.Xml.Text("isoptional") is not ("0" or "1"))
            yield return ($"has <isoptional> '{file.Xml.Text("isoptional")}'", "Write 0 or 1.");
    }
}
