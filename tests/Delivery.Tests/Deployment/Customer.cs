using System.Text.Json.Nodes;
using Dataverse.Emulator;
using Ironclad.Deploy;
using Ironclad.Emulator;
using Ironclad.Sandbox;
using Ironclad.Sandbox.Story;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Delivery.Tests.Deployment;

/// <summary>An environment and Ironclad before anything is installed, and the person who deploys.</summary>
internal sealed class Customer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ironclad-deployment-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private Customer(IroncladEmulator ironclad, DataverseEmulator dataverse) =>
        (Ironclad, Dataverse, Administrator, Address) = (ironclad, dataverse, new Administrator(dataverse), dataverse.BaseAddress);

    public IroncladEmulator Ironclad { get; }

    public DataverseEmulator Dataverse { get; }

    public Administrator Administrator { get; }

    public Uri Address { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public List<TimeSpan> Pauses { get; } = [];

    public bool IsInstalled => Administrator.User.Many("solution", "uniquename", "IroncladForDataverse", "version").Count > 0;

    public static async Task<Customer> StartAsync(bool hasSales = true) => new(
        await IroncladEmulator.StartAsync(new IroncladEmulatorOptions()),
        await DataverseEmulator.StartAsync(new DataverseEmulatorOptions { HasSales = hasSales }));

    public Task<int> DeployAsync(params string[] options) => RunAsync(Dataverse.AdminToken, slowly: false, unstaged: false, options);

    public Task<int> DeployAsync(bool slowly) => RunAsync(Dataverse.AdminToken, slowly, unstaged: false, []);

    public Task<int> DeployAsync(bool unstaged, params string[] options) => RunAsync(Dataverse.AdminToken, slowly: false, unstaged, options);

    public Task<int> DeployAsync(string token) => RunAsync(token, slowly: false, unstaged: false, []);

    public void ForgetOutput() => _output.GetStringBuilder().Clear();

    public string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The settings file of the build, filled in for an MSA.</summary>
    public string SettingsFile((string Name, string Value) credential)
    {
        var settings = JsonNode.Parse(System.IO.File.ReadAllText(Checkout.PathOf("Solution/bin/IroncladForDataverse.settings.json")))!.AsObject();
        var values = new Dictionary<string, string>
        {
            ["icd_IroncladBaseUrl"] = Ironclad.BaseAddress.GetLeftPart(UriPartial.Authority),
            ["icd_IroncladCreatorEmail"] = DefaultCompany.IntegrationUserEmail,
            ["icd_IroncladMsaTemplateId"] = DefaultCompany.MsaTemplateId,
        };
        foreach (var variable in settings["EnvironmentVariables"]!.AsArray().Where(variable => values.ContainsKey((string)variable!["SchemaName"]!)))
            variable!["Value"] = values[(string)variable["SchemaName"]!];
        settings["SecureConfiguration"] = new JsonObject { [credential.Name] = credential.Value };
        return File("contoso.settings.json", settings.ToJsonString());
    }

    /// <summary>A seller creates a complete MSA.</summary>
    public async Task<bool> LaunchesAsync()
    {
        // The plug-in keeps settings for minutes.
        Dataverse.Organization.RecyclePlugIns();
        var seller = new DataverseUser(Address, (await Administrator.AddUserAsync("Sam Seller", "Ironclad Agreement User")).Token);
        var agreement = seller.Create("icd_agreement", Launch.CompleteMsa(Company.Create(Administrator.User)));
        return AgreementView.Read(Administrator.User, agreement)["Ironclad Workflow Id"].Length > 0;
    }

    public async ValueTask DisposeAsync()
    {
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
        _folder.Delete(recursive: true);
        await _output.DisposeAsync();
        await _error.DisposeAsync();
    }

    private Task<int> RunAsync(string token, bool slowly, bool unstaged, string[] options)
    {
        string[] zip = options.Contains("--zip") ? [] : ["--zip", SolutionZip.Path];
        var command = new DeployCommand(
            _output,
            _error,
            wanted => new Connection(SignIn(wanted.Environment, token)) { Slowly = slowly, Unstaged = unstaged },
            pause =>
            {
                Pauses.Add(pause);
                return Task.CompletedTask;
            });
        return command.RunAsync([.. zip, "--environment", Address.AbsoluteUri, .. options]);
    }

    private static OrganizationWebProxyClient SignIn(Uri environment, string token) =>
        new(new Uri(environment, "/XRMServices/2011/Organization.svc/web"), TimeSpan.FromMinutes(2), useStrongTypes: false)
        {
            HeaderToken = token,
            SdkClientVersion = "9.2",
        };
}
