using Ironclad.Databases;

namespace Ironclad.Reliability.Scenarios.Databases;

internal sealed class ServerKilled(PostgresServer server) : IDisturbance
{
    public string Name => "server killed";

    public Task BeginAsync() => server.KillAsync();

    public Task EndAsync() => server.StartAgainAsync();
}
