using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

/// <summary>A changed id deletes and creates the component at upgrade: role assignments, personal views and step secrets would be lost.</summary>
public sealed class IdentifierTests
{
    [Test]
    public void The_ids_of_all_components_are_those_of_the_committed_list()
    {
        var committed = File.ReadAllLines(Path.Combine(Checkout.Root, "tests", "Solution.Tests", "ComponentIds.txt"));
        var actual = ComponentIds.Of(Checkout.Source).Select(component => $"{component.Id.Trim('{', '}')} {component.Component}");

        Assert.That(actual, Is.EquivalentTo(committed), "Add lines for new components. Never change or delete one.");
    }
}
