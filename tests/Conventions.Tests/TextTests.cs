using System.Text.RegularExpressions;

namespace Ironclad.Conventions.Tests;

/// <summary>Nothing unfinished, nothing of one machine, nothing secret in the tree.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Texts = [".cs", ".csproj", ".props", ".md", ".ps1", ".xml", ".json", ".yml", ".txt"];

    [Test]
    public void Nothing_unfinished_or_silenced_is_in_the_code() =>
        Assert.That(Findings(Unfinished(), ".cs", ".ps1", ".csproj"), Is.Empty);

    [Test]
    public void No_file_names_a_path_of_one_machine() =>
        Assert.That(Findings(MachinePath(), Texts), Is.Empty);

    [Test]
    public void Shared_mapping_source_knows_neither_the_SDK_nor_ASP_NET() =>
        Assert.That(
            Repository.CSharpFiles().Where(file => file.Path.StartsWith("Plugins/Mapping/", StringComparison.Ordinal)
                && ForeignNamespace().IsMatch(file.Text)),
            Is.Empty);

    [Test]
    public void The_readme_is_short_enough_to_be_read() =>
        Assert.That(Repository.Text("README.md").Split('\n'), Has.Length.LessThanOrEqualTo(150));

    [Test]
    public void Every_project_is_in_the_solution_file()
    {
        var solution = Repository.Text("Ironclad.Plugins.sln").Replace('\\', '/');

        Assert.That(Repository.Files(".csproj").Where(file => !solution.Contains(file.Path, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_package_has_its_version_in_one_place() =>
        Assert.That(Findings(PackageVersionInProject(), ".csproj"), Is.Empty);

    private static IEnumerable<string> Findings(Regex pattern, params string[] extensions) =>
        from file in Repository.Files(extensions)
        where file.Name != "TextTests.cs"
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{file}:{line.number}: {line.text.Trim()}";

    [GeneratedRegex(@"#pragma warning disable|#region|\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.~/:}-])/(work|tmp|root|home|Users)/|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"Microsoft\.(Xrm|Crm|AspNetCore|Extensions)|System\.ServiceModel")]
    private static partial Regex ForeignNamespace();

    [GeneratedRegex(@"<PackageReference [^>]*\bVersion=")]
    private static partial Regex PackageVersionInProject();
}
