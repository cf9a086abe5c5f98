using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ironclad.Conventions.Tests;

/// <summary>Small files and methods: a reader holds one in the head.</summary>
public sealed class SizeTests
{
    [Test]
    public void No_file_has_more_than_250_lines() =>
        Assert.That(Repository.CSharpFiles().Where(file => file.Lines.Length > 250).Select(file => $"{file} has {file.Lines.Length} lines"), Is.Empty);

    [Test]
    public void No_method_has_more_than_45_lines() =>
        Assert.That(Nodes<BaseMethodDeclarationSyntax>().Where(found => Lines(found.Node) > 45).Select(Describe), Is.Empty);

    [Test]
    public void No_constructor_takes_more_than_5_parameters()
    {
        var constructors = Nodes<ConstructorDeclarationSyntax>().Select(found => (found.File, found.Node.ParameterList.Parameters.Count, Line(found.Node)));
        var primary = Nodes<ClassDeclarationSyntax>().Select(found => (found.File, found.Node.ParameterList?.Parameters.Count ?? 0, Line(found.Node)));

        Assert.That(constructors.Concat(primary).Where(found => found.Item2 > 5).Select(found => $"{found.File}:{found.Item3}"), Is.Empty);
    }

    [Test]
    public void No_entry_point_has_more_than_40_lines() =>
        Assert.That(Repository.CSharpFiles().Where(file => file.Name == "Program.cs" && file.Lines.Length > 40), Is.Empty);

    [Test]
    public void No_plugin_class_has_more_than_40_lines() =>
        Assert.That(PluginClasses().Where(found => Lines(found.Node) > 40).Select(found => $"{found.File}: {found.Node.Identifier}"), Is.Empty);

    [Test]
    public void Half_of_the_product_files_have_at_most_60_lines()
    {
        var lengths = Repository.CSharpFiles().Where(file => !file.Path.StartsWith("tests/", StringComparison.Ordinal))
            .Select(file => file.Lines.Length).Order().ToList();

        Assert.That(lengths[lengths.Count / 2], Is.LessThanOrEqualTo(60));
    }

    private static IEnumerable<(SourceFile File, ClassDeclarationSyntax Node)> PluginClasses() =>
        Nodes<ClassDeclarationSyntax>().Where(found =>
            found.File.Path.StartsWith("Plugins/", StringComparison.Ordinal)
            && found.Node.BaseList?.Types.Any(type => type.ToString() is "PluginBase" or "IPlugin") == true
            && !found.Node.Modifiers.Any(SyntaxKind.AbstractKeyword));

    private static IEnumerable<(SourceFile File, T Node)> Nodes<T>() where T : SyntaxNode =>
        from file in Repository.CSharpFiles()
        from node in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<T>()
        select (file, node);

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string Describe((SourceFile File, BaseMethodDeclarationSyntax Node) found) =>
        $"{found.File}:{Line(found.Node)} has {Lines(found.Node)} lines";
}
