using System.Text.Json.Nodes;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Commands;

/// <summary>A sales person who presses the buttons of an Agreement: the imported custom APIs run the plug-in out of the zip.</summary>
internal sealed class CommandScenario : IAsyncDisposable
{
    private readonly EmulatorBackend _backend;

    private CommandScenario(EmulatorBackend backend, Scenario world, FakeTimeProvider clock)
    {
        _backend = backend;
        World = world;
        Clock = clock;
    }

    public Scenario World { get; }

    public FakeTimeProvider Clock { get; }

    public IroncladControl Ironclad => World.Ironclad.Control;

    public static async Task<CommandScenario> StartAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var backend = new EmulatorBackend(clock);
        var world = await Scenario.StartAsync(() => backend);
        world.Set(SettingNames.OnLaunchRefused, "Save");
        return new(backend, world, clock);
    }

    /// <summary>An Agreement whose launch was refused because its signer's e-mail is missing.</summary>
    public Guid Refused() => World.Create(World.Agreement().With(AgreementTable.SignerEmail, null)).AgreementId;

    public Guid Launched() => World.Create().AgreementId;

    public void Change(Guid agreement, string column, object? value) =>
        World.Administrator.Update(new Entity(AgreementTable.LogicalName, agreement) { [column] = value });

    /// <summary>Changes a setting that the plug-in has read before.</summary>
    public void Set(string setting, string? value)
    {
        World.Set(setting, value);
        _backend.Recycle();
    }

    public void SetCredential(string? secureConfiguration)
    {
        _backend.SetSecureConfiguration(secureConfiguration);
        _backend.Recycle();
    }

    public IOrganizationService AddUser(string fullName) => _backend.AddUser(fullName, "Ironclad Agreement User");

    public Answer Launch(Guid agreement, IOrganizationService? user = null) => Run(new("icd_LaunchAgreement"), agreement, user);

    public Answer Refresh(Guid agreement, IOrganizationService? user = null) => Run(new("icd_RefreshAgreement"), agreement, user);

    public Answer Cancel(Guid agreement, string comment = "The deal is lost.", IOrganizationService? user = null) =>
        Run(new("icd_CancelAgreement") { ["Comment"] = comment }, agreement, user);

    public Preview Preview(Guid agreement)
    {
        var target = new EntityReference(AgreementTable.LogicalName, agreement);
        var response = _backend.Execute(new("icd_PreviewLaunch") { ["Target"] = target });
        return new(JsonNode.Parse((string)response["Result"])!.AsObject(), (bool)response["CanLaunch"]);
    }

    /// <summary>The sales person chooses a language.</summary>
    public void Speak(int lcid) => _backend.SetLanguage(lcid);

    public Entity Row(Guid agreement) => World.Administrator.Retrieve(AgreementTable.LogicalName, agreement, new ColumnSet(true));

    public async Task<IReadOnlyList<string>> Calls() => [.. (await Ironclad.Calls()).Select(call => $"{call.Method} {call.Route}")];

    public async ValueTask DisposeAsync() => await World.DisposeAsync();

    private Answer Run(OrganizationRequest request, Guid agreement, IOrganizationService? user)
    {
        request["Target"] = new EntityReference(AgreementTable.LogicalName, agreement);
        var response = _backend.Execute(request, user);
        return new((string)response["Outcome"], (string)response["Message"], (string)response["Code"]);
    }
}

/// <summary>What a custom API answered.</summary>
internal sealed record Answer(string Outcome, string Message, string Code);
