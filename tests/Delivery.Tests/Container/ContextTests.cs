using System.Xml.Linq;

namespace Ironclad.Delivery.Tests.Container;

/// <summary>What the image is built from: everything that the relay's project needs, and no build output, database or secret.</summary>
public sealed class ContextTests
{
    private static readonly string[] Lines =
        [.. Checkout.Text("RelayApi/Dockerfile.dockerignore").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly string[] Kept = [.. Lines.Where(line => line[0] == '!').Select(line => line[1..])];

    [Test]
    public void Whatever_the_project_takes_from_elsewhere_is_kept()
    {
        var project = XDocument.Load(Checkout.PathOf("RelayApi/Ironclad.RelayApi.csproj"));
        var foreign = project.Descendants().SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName is "Include" or "Project" && attribute.Value.StartsWith("../", StringComparison.Ordinal))
            .Select(attribute => attribute.Value["../".Length..]).ToList();

        Assert.That(foreign, Is.Not.Empty);
        Assert.That(foreign.Where(path => !Kept.Any(kept => path.StartsWith($"{kept}/", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void Everything_else_is_left_out_and_what_is_kept_exists()
    {
        Assert.That(Lines[0], Is.EqualTo("*"));
        Assert.That(Kept.Where(kept => !Path.Exists(Checkout.PathOf(kept))), Is.Empty);
        Assert.That(Lines.SkipWhile(line => line != $"!{Kept[^1]}").Skip(1), Is.SupersetOf(new[] { "**/bin", "**/obj", "**/*.db*" }));
    }
}
