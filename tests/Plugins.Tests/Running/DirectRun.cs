using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Backends;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>An Agreement that was saved while its type had no template, ready for a launch by hand against a scripted Ironclad.</summary>
internal sealed class DirectRun : IAsyncDisposable
{
    private readonly Guid _organizationId = Guid.NewGuid();
    private readonly Scenario _scenario;

    private DirectRun(Scenario scenario, ScriptedIronclad ironclad, Entity row)
    {
        _scenario = scenario;
        Ironclad = ironclad;
        Row = row;
    }

    public ScriptedIronclad Ironclad { get; }

    /// <summary>The row as it was created.</summary>
    public Entity Row { get; }

    public IOrganizationService Service => _scenario.Administrator;

    public static async Task<DirectRun> StartAsync(Action<AgreementBuilder>? change = null)
    {
        var scenario = await Scenario.StartAsync(() => new EmulatorBackend());
        scenario.Set(SettingNames.MsaTemplateId, null);
        var agreement = scenario.Agreement();
        change?.Invoke(agreement);
        var row = scenario.Row(scenario.Create(agreement));
        var ironclad = await ScriptedIronclad.StartAsync();
        scenario.Set(SettingNames.MsaTemplateId, "68dc41e5a7987b1e623e4711");
        scenario.Set(SettingNames.BaseUrl, ironclad.BaseAddress.ToString());
        var run = new DirectRun(scenario, ironclad, row);
        run.Set(SettingNames.ConfirmedOrganization, $"{run._organizationId} {new StepContext().OrganizationName}");
        return run;
    }

    public void Set(string setting, string? value) => _scenario.Set(setting, value);

    /// <summary>The step's context for the row; later ones are of the same organization.</summary>
    public StepContext Context(TimeSpan? later = null) => new()
    {
        PrimaryEntityId = Row.Id,
        InputParameters = new() { ["Target"] = Row },
        PostEntityImages = new() { ["PostImage"] = Row },
        OrganizationId = _organizationId,
        OperationCreatedOn = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc) + (later ?? TimeSpan.Zero),
    };

    /// <summary>The row as it is now.</summary>
    public Entity Saved() => Service.Retrieve(AgreementTable.LogicalName, Row.Id, new ColumnSet(true));

    public async ValueTask DisposeAsync()
    {
        await Ironclad.DisposeAsync();
        await _scenario.DisposeAsync();
    }
}
