using Ironclad.Reliability.Stores;

namespace Ironclad.Reliability.Scenarios.Databases;

internal sealed class DiskFull(TightDisk disk) : IDisturbance
{
    public string Name => "disk full";

    public Task BeginAsync()
    {
        disk.Fill();
        return Task.CompletedTask;
    }

    public Task EndAsync()
    {
        disk.Free();
        return Task.CompletedTask;
    }
}
