using Ironclad.RelayApi;

await RelayApp.Create(args).RunAsync();
