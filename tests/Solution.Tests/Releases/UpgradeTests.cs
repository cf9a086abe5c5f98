using Ironclad.Solution.Package;

namespace Ironclad.Solution.Tests.Releases;

/// <summary>
/// An environment with any release takes this one: what is gone or has another id would be deleted there, with its data, its role
/// assignments and its step secrets.
/// </summary>
[TestFixtureSource(typeof(PackedSolution), nameof(PackedSolution.ReleasedFiles))]
public sealed class UpgradeTests(string release)
{
    private readonly PackedSolution _released = PackedSolution.Released(release);
    private readonly PackedSolution _current = Packed(new SourceCopy());

    [Test]
    public void The_version_is_higher() => Assert.That(_current.Version, Is.GreaterThan(_released.Version), "Raise Version in Solution/src/Other/Solution.xml.");

    [Test]
    public void The_release_has_the_version_of_its_file_name() => Assert.That(release, Is.EqualTo($"IroncladForDataverse_{_released.Version}_managed.zip"));

    [Test]
    public void Everything_that_a_release_had_is_still_there() =>
        Assert.That(LastingFacts.Of(_released).Except(LastingFacts.Of(_current)), Is.Empty, "Ids, names, types and option values never change.");

    [Test]
    public void No_text_column_became_shorter()
    {
        var current = LastingFacts.TextLengths(_current);

        Assert.That(LastingFacts.TextLengths(_released).Where(column => current.GetValueOrDefault(column.Key) < column.Value), Is.Empty);
    }

    [TestCase("Entities/icd_Agreement/Entity.xml", "<Type>money</Type>", "<Type>decimal</Type>", "column icd_Agreement.icd_agreementvalue")]
    [TestCase("Entities/icd_Agreement/Entity.xml", "description=\"NDA\" languagecode=\"1033\"", "description=\"SLA\" languagecode=\"1033\"", "option icd_Agreement.icd_agreementtype 2 NDA")]
    [TestCase("Entities/icd_Agreement/SavedQueries/", "3724aa65-6f0f-50ed-87be-45c0fd04a660", "11111111-2222-4333-8444-555555555555", "view icd_Agreement 8192 {3724aa65")]
    [TestCase("Entities/icd_Agreement/FormXml/quickCreate/", "<formid>{3e1c164f", "<formid>{11111111", "form icd_Agreement quickCreate {3e1c164f")]
    [TestCase("Roles/Ironclad Integration.xml", "9fc76eef-f0ac-5134-a18a-cafc70e8c40d", "11111111-2222-4333-8444-555555555555", "role {9fc76eef")]
    [TestCase("Other/Relationships/Account.xml", "<CascadeDelete>RemoveLink", "<CascadeDelete>Cascade", "delete RemoveLink")]
    [TestCase("environmentvariabledefinitions/icd_OnOrphan", "<type>100000000", "<type>100000003", "environment variable icd_OnOrphan 100000000")]
    [TestCase("SdkMessageProcessingSteps/{6e5b2907", "{6e5b2907", "{11111111", "step {6e5b2907")]
    public void A_change_that_an_environment_would_not_survive_is_seen(string path, string find, string replacement, string lost)
    {
        var changed = Packed(new SourceCopy().Replace(path, find, replacement));

        Assert.That(LastingFacts.Of(_released).Except(LastingFacts.Of(changed)), Has.Some.Contains(lost));
    }

    private static PackedSolution Packed(SourceCopy copy) => new(SolutionZip.Build(copy.Read(), Checkout.Plugin, managed: true));
}
