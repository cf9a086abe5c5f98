using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class NameBasedIdTests
{
    [Test]
    public void Is_a_version_5_id_as_other_implementations_make_it() =>
        Assert.That(NameBasedId.Of("a", "b"), Is.EqualTo(new Guid("d07b2e21-8cd8-504a-aee8-3105f0bbda31")), "computed with Python's "
            + "uuid5 of the name a, line feed, b");

    [Test]
    public void Where_one_part_ends_matters() => Assert.That(NameBasedId.Of("a", "bc"), Is.Not.EqualTo(NameBasedId.Of("ab", "c")));
}
