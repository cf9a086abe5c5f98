using Ironclad.Sdk.Tests.Surface;
using Ironclad.Sdk.Tests.Wire;

namespace Ironclad.Sdk.Tests;

/// <summary>
/// <c>Surface/SdkSurface.txt</c> lists the contract SDK. The genuine SDK has every line of it too, so what is built
/// against the one binds to the other.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly string[] Listed = Sample.Read("Surface/SdkSurface.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Test]
    public void Sdk_has_every_listed_type_and_member()
    {
        var types = Listed.Select(line => line.Split(' ')[0]).Select(type => type.Split('[')[0]).Distinct();

        Assert.That(Listed, Is.SubsetOf(types.SelectMany(SdkSurface.Of)));
    }

#if !DATAVERSE_SDK_NUGET
    [Test]
    public void Contract_sdk_has_nothing_that_is_not_listed() => Assert.That(SdkSurface.Everything(), Is.SubsetOf(Listed));
#endif
}
