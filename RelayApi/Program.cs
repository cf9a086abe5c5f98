using Ironclad.RelayApi;
using Ironclad.RelayApi.Operations;
using Ironclad.RelayApi.Operations.CommandLine;

if (OperatorCommands.AreMeantBy(args))
    return await OperatorCommands.RunAsync(args);

await using var relay = RelayApp.Create(args);
if (relay.WrongSettings() is { } report)
{
    await Console.Error.WriteLineAsync(report);
    return 1;
}

await relay.RunAsync();
return 0;
