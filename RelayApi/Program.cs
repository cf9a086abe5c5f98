using Ironclad.RelayApi;
using Ironclad.RelayApi.Operations;

await using var relay = RelayApp.Create(args);
if (relay.WrongSettings() is { } report)
{
    await Console.Error.WriteLineAsync(report);
    return 1;
}

await relay.RunAsync();
return 0;
