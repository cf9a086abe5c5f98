using System.Diagnostics;
using System.Net.Http.Json;
using Dataverse.Emulator;
using Ironclad.Emulator;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox;

/// <summary>Does what the README asks of an admin: import, settings, credential, users.</summary>
internal sealed class Administrator(DataverseEmulator dataverse)
{
    private const string Step = "Ironclad.Plugins.LaunchWorkflow.AgreementCreated: Create of icd_agreement";

    public DataverseUser User { get; } = new(dataverse.BaseAddress, dataverse.AdminToken);

    public void ImportSolution(string zip, Narrator narrator)
    {
        var watch = Stopwatch.StartNew();
        User.Execute(new ImportSolutionRequest { CustomizationFile = File.ReadAllBytes(zip), PublishWorkflows = true });
        var solution = User.Single("solution", "uniquename", "IroncladForDataverse", "version", "ismanaged");
        narrator.Say(
            $"Imported {Path.GetFileName(zip)}: solution {solution["version"]}, managed {solution["ismanaged"]}, in {watch.ElapsedMilliseconds} ms");
    }

    public void Configure(Uri ironclad, Narrator narrator)
    {
        Set("icd_IroncladBaseUrl", ironclad.GetLeftPart(UriPartial.Authority));
        Set("icd_IroncladCreatorEmail", DefaultCompany.IntegrationUserEmail);
        Set("icd_IroncladMsaTemplateId", DefaultCompany.MsaTemplateId);
        GiveCredential();
        narrator.Say("Set the environment variables and the step's secure configuration");
    }

    public void GiveCredential()
    {
        var secure = User.Create(
            "sdkmessageprocessingstepsecureconfig",
            ("secureconfig", $$"""{"apiToken":"{{DefaultCompany.ApiToken}}"}"""));
        var step = User.Single("sdkmessageprocessingstep", "name", Step, "name");
        User.Update(
            "sdkmessageprocessingstep",
            step.Id,
            ("sdkmessageprocessingstepsecureconfigid", new EntityReference("sdkmessageprocessingstepsecureconfig", secure)));
    }

    public async Task<SignedInUser> AddUserAsync(string fullName, string role)
    {
        using var http = new HttpClient { BaseAddress = dataverse.BaseAddress };
        var response = await http.PostAsJsonAsync("/__emu/users", new { fullName, roles = new[] { role } });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<SignedInUser>())!;
    }

    /// <summary>The plug-in keeps settings for five minutes, which a story does not wait for: its sandbox starts afresh.</summary>
    public void Change(string schemaName, string value)
    {
        Set(schemaName, value);
        dataverse.Organization.RecyclePlugIns();
    }

    private void Set(string schemaName, string value)
    {
        var definition = User.Single("environmentvariabledefinition", "schemaname", schemaName, "schemaname");
        if (User.Many("environmentvariablevalue", "environmentvariabledefinitionid", definition.Id, "value") is [var current, ..])
            User.Update("environmentvariablevalue", current.Id, ("value", value));
        else
            User.Create("environmentvariablevalue", ("value", value), ("environmentvariabledefinitionid", definition.ToEntityReference()));
    }
}

internal sealed record SignedInUser(Guid UserId, string Token);
