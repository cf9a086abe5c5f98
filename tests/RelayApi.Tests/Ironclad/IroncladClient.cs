using Ironclad.Emulator;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Ironclad.Budgets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ironclad.RelayApi.Tests.Ironclad;

/// <summary>The relay's Ironclad client as <c>AddIronclad</c> builds it, with retries that do not wait.</summary>
internal sealed class IroncladClient : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private IroncladClient(Dictionary<string, string?> settings, FakeTimeProvider? time = null)
    {
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 7, 30, 12, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddIronclad();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; }

    public IIroncladApi Api => _services.GetRequiredService<IIroncladApi>();

    public WorkflowSearch Search => _services.GetRequiredService<WorkflowSearch>();

    public DocumentDownload Download => _services.GetRequiredService<DocumentDownload>();

    public static IroncladClient WithToken(Uri address, params (string Name, string Value)[] more) =>
        With(address, [("ApiToken", "legacy-token"), .. more]);

    /// <summary>With the clock that the emulator goes by.</summary>
    public static IroncladClient Of(IroncladEmulator emulator, FakeTimeProvider time) =>
        With(emulator.BaseAddress, [("ApiToken", DefaultCompany.ApiToken)], time);

    public static IroncladClient WithOAuth(Uri address) =>
        With(address, [("ClientId", "client"), ("ClientSecret", "client-secret"), ("UserEmail", "relay@acme.test")]);

    public IRotation Rotation => _services.GetRequiredService<IRotation>();

    /// <summary>Changes a setting of the section <c>Ironclad</c> while the client is used.</summary>
    public void Set(string name, string? value) => _services.GetRequiredService<IConfiguration>()[$"Ironclad:{name}"] = value;

    /// <summary>Ends when so many calls wait for their turn.</summary>
    public async Task WaitingAsync(int calls)
    {
        var budgets = _services.GetRequiredService<IroncladBudgets>();
        while (budgets.Use.Sum(budget => budget.Waiting) < calls)
            await Task.Yield();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static IroncladClient With(Uri address, (string Name, string Value)[] settings, FakeTimeProvider? time = null) => new(
        settings.Concat([("BaseUrl", address.AbsoluteUri), ("RetryDelay", "00:00:00")])
            .ToDictionary(setting => $"Ironclad:{setting.Item1}", setting => (string?)setting.Item2),
        time);
}
