using Dataverse.Emulator;
using Ironclad.Deliveries;
using Ironclad.Emulator;
using Ironclad.Reliability.World;
using Ironclad.Sandbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

namespace Ironclad.Benchmarks.World;

/// <summary>Both services with the solution imported, a seller, the relay's user and its sign-in.</summary>
internal sealed class BothServices : IAsyncDisposable
{
    private const string KeyPath = "/public/api/v1/webhooks/verification-key";

    /// <summary>What Dataverse can be set to accept at most, in characters of Base64 (Microsoft Learn: reference/entities/organization).</summary>
    private const int LargestUpload = 131_072_000;

    private IdentityEndpoint _identity = null!;
    private IOrganizationService _seller = null!;
    private Company _company = null!;

    private BothServices()
    {
    }

    /// <summary>Signs as Ironclad does: the emulator hands out its public half.</summary>
    public WebhookKey Key { get; } = new();

    public IroncladEmulator Ironclad { get; private set; } = null!;

    public DataverseEmulator Dataverse { get; private set; } = null!;

    /// <summary>What the relay needs to reach both, as environment variables.</summary>
    public Dictionary<string, string> RelaySettings => new(_identity.Variables)
    {
        ["Ironclad__BaseUrl"] = Ironclad.BaseAddress.GetLeftPart(UriPartial.Authority),
        ["Ironclad__ClientId"] = DefaultCompany.OAuthClientId,
        ["Ironclad__ClientSecret"] = DefaultCompany.OAuthClientSecret,
        ["Ironclad__UserEmail"] = DefaultCompany.IntegrationUserEmail,
        ["Dataverse__Url"] = Dataverse.BaseAddress.GetLeftPart(UriPartial.Authority),
    };

    /// <param name="watchDataverse">Called after each answer of Dataverse.</param>
    public static async Task<BothServices> StartAsync(Action<Organization>? watchDataverse = null)
    {
        var services = new BothServices();
        services.Ironclad = await IroncladEmulator.StartAsync(new IroncladEmulatorOptions { Around = services.AnswerKeyAsync });
        services.Dataverse = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions
        {
            MaxUploadFileSize = LargestUpload,
            Around = async (context, next) =>
            {
                await next(context);
                watchDataverse?.Invoke(services.Dataverse.Organization);
            },
        });
        await services.FurnishAsync();
        return services;
    }

    /// <summary>Agreements whose workflows the plug-in launched.</summary>
    public IReadOnlyList<Contract> Launch(int count) => [.. Enumerable.Range(0, count).Select(_ => Launch())];

    public decimal ValueOf(Contract contract) =>
        _seller.Retrieve("icd_agreement", contract.AgreementId, new ColumnSet("icd_agreementvalue")).GetAttributeValue<Money>("icd_agreementvalue").Value;

    /// <summary>Whether a note on the Agreement holds a file of at least so many bytes.</summary>
    public bool HasDocument(Contract contract, int bytes)
    {
        var notes = new QueryExpression("annotation") { ColumnSet = new ColumnSet("filesize") };
        notes.Criteria.AddCondition("objectid", ConditionOperator.Equal, contract.AgreementId);
        return _seller.RetrieveMultiple(notes).Entities.Any(note => note.GetAttributeValue<int?>("filesize") >= bytes);
    }

    public async ValueTask DisposeAsync()
    {
        await _identity.DisposeAsync();
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
        Key.Dispose();
    }

    private Task AnswerKeyAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path == KeyPath ? context.Response.WriteAsync(Key.PublicPem) : next(context);

    private async Task FurnishAsync()
    {
        var nobody = new Narrator(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);
        var admin = new Administrator(Dataverse);
        admin.ImportSolution(SolutionZip.Path, nobody);
        admin.Configure(Ironclad.BaseAddress, nobody);
        _seller = Dataverse.Organization.ServiceFor((await admin.AddUserAsync("Sam Seller", "Ironclad Agreement User")).UserId);
        _identity = await IdentityEndpoint.StartAsync((await admin.AddUserAsync("Relay", "Ironclad Integration")).Token, TimeProvider.System);
        _company = Company.Create(admin.User);
    }

    private Contract Launch()
    {
        var row = new Entity("icd_agreement");
        foreach (var (column, value) in Sandbox.Story.Launch.CompleteMsa(_company))
            row[column] = value;
        var id = _seller.Create(row);
        return new Contract(id, _seller.Retrieve("icd_agreement", id, new ColumnSet("icd_ironcladworkflowid")).GetAttributeValue<string>("icd_ironcladworkflowid"));
    }
}

/// <summary>An Agreement and its workflow.</summary>
internal sealed record Contract(Guid AgreementId, string WorkflowId);
