using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests;

/// <summary>The plug-in binds to these names, whichever SDK it was built against.</summary>
public sealed class IdentityTests
{
    [Test]
    public void Sdk_has_the_identity_that_Dataverse_loads() =>
        Assert.That(
            typeof(Entity).Assembly.FullName,
            Is.EqualTo("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"));

    [Test]
    public void Messages_have_the_identity_that_Dataverse_loads() =>
        Assert.That(
            typeof(WhoAmIRequest).Assembly.FullName,
            Is.EqualTo("Microsoft.Crm.Sdk.Proxy, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"));
}
