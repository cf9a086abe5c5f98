using Ironclad.Databases;

namespace Ironclad.Reliability.Scenarios.Databases;

internal sealed class ServerStopped(PostgresServer server) : IDisturbance
{
    public string Name => "server stopped";

    public Task BeginAsync() => server.StopAsync();

    public Task EndAsync() => server.StartAgainAsync();
}
