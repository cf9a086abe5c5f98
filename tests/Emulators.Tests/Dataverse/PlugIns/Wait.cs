using Microsoft.Xrm.Sdk;

namespace Ironclad.Emulators.Tests.Dataverse.PlugIns;

/// <summary>Stays in its transaction until the test lets it go, as a plug-in does that waits for another service.</summary>
public sealed class Wait(string gate) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        // The organization loads this assembly a second time, so static fields of the test are out of reach; the AppDomain's data is not.
        var (entered, leave) = ((ManualResetEventSlim, ManualResetEventSlim))AppDomain.CurrentDomain.GetData(gate)!;
        entered.Set();
        leave.Wait();
    }
}
