using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Ironclad;

/// <summary>The relay's Ironclad client as <c>AddIronclad</c> builds it, with retries that do not wait.</summary>
internal sealed class IroncladClient : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private IroncladClient(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddIronclad();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));

    public IIroncladApi Api => _services.GetRequiredService<IIroncladApi>();

    public WorkflowSearch Search => _services.GetRequiredService<WorkflowSearch>();

    public DocumentDownload Download => _services.GetRequiredService<DocumentDownload>();

    public static IroncladClient WithToken(Uri address, params (string Name, string Value)[] more) =>
        With(address, [("ApiToken", "legacy-token"), .. more]);

    public static IroncladClient WithOAuth(Uri address) =>
        With(address, [("ClientId", "client"), ("ClientSecret", "client-secret"), ("UserEmail", "relay@acme.test")]);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static IroncladClient With(Uri address, (string Name, string Value)[] settings) => new(
        settings.Concat([("BaseUrl", address.AbsoluteUri), ("RetryDelay", "00:00:00")])
            .ToDictionary(setting => $"Ironclad:{setting.Item1}", setting => (string?)setting.Item2));
}
