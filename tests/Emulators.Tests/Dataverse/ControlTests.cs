using System.Net.Http.Json;
using System.Text.Json;
using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>The emulator's own controls over HTTP.</summary>
public sealed class ControlTests
{
    private DataverseEmulator _emulator = null!;
    private HttpClient _http = null!;

    [SetUp]
    public async Task Start()
    {
        _emulator = await DataverseEmulator.StartAsync();
        _http = new HttpClient { BaseAddress = _emulator.BaseAddress };
    }

    [TearDown]
    public async Task Stop()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Test]
    public async Task A_user_made_by_the_control_can_sign_in()
    {
        using var answer = await _http.PostAsJsonAsync("/__emu/users", new { fullName = "Kim Sales", roles = Array.Empty<string>() });
        var user = await answer.Content.ReadFromJsonAsync<JsonElement>();
        using var service = _emulator.Connect(user.GetProperty("token").GetString());

        Assert.That(((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId, Is.EqualTo(user.GetProperty("userId").GetGuid()));
    }

    [Test]
    public async Task The_ledger_of_calls_can_be_read_and_cleared()
    {
        using var service = _emulator.Connect();
        service.Create(new Entity("account"));

        var before = await _http.GetFromJsonAsync<JsonElement[]>("/__emu/calls");
        using var cleared = await _http.DeleteAsync("/__emu/calls");
        var after = await _http.GetFromJsonAsync<JsonElement[]>("/__emu/calls");

        Assert.Multiple(() =>
        {
            Assert.That(before!.Select(call => (call.GetProperty("message").GetString(), call.GetProperty("table").GetString(), call.GetProperty("origin").GetString())), Is.EqualTo(new[] { ("Create", "account", "Client") }));
            Assert.That(after, Is.Empty);
        });
    }

    [Test]
    public async Task A_reset_goes_back_to_the_checkpoint()
    {
        var service = _emulator.Organization.AsAdministrator();
        service.Create(new Entity("account") { ["name"] = "Kept" });
        using var checkpoint = await _http.PostAsync("/__emu/checkpoint", null);
        service.Create(new Entity("account") { ["name"] = "Gone" });

        using var reset = await _http.PostAsync("/__emu/reset", null);

        Assert.That(service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities.Single()["name"], Is.EqualTo("Kept"));
    }

    [Test]
    public async Task A_secret_variable_reads_what_was_put_into_the_vault()
    {
        var service = _emulator.Organization.AsAdministrator();
        service.Import(new SolutionZip().EnvironmentVariable("new_Key", "100000005", ""));
        using var answer = await _http.PostAsJsonAsync("/__emu/secrets", new { name = "new_Key", value = "s3cret" });

        var read = service.Execute(new OrganizationRequest("RetrieveEnvironmentVariableSecretValue") { ["EnvironmentVariableName"] = "new_Key" });

        Assert.That(read["EnvironmentVariableSecretValue"], Is.EqualTo("s3cret"));
    }

    [Test]
    public async Task Traces_are_shown_and_are_rows_too()
    {
        var service = _emulator.Organization.AsAdministrator();
        service.Import(new SolutionZip().Step<PlugIns.Refuse>());
        Faults.Of(() => service.Create(new Entity("new_thing")));

        var traces = await _http.GetFromJsonAsync<JsonElement[]>("/__emu/traces");
        var row = service.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true) }).Entities.Single();

        Assert.Multiple(() =>
        {
            Assert.That(traces!.Single().GetProperty("text").GetString(), Does.Contain("about to refuse"));
            Assert.That(row["messageblock"], Does.Contain("about to refuse"));
            Assert.That(row["exceptiondetails"], Does.Contain("The signer is missing."));
        });
    }
}
