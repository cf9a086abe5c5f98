using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

public sealed class Crash : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => throw new InvalidOperationException("secret detail");
}
