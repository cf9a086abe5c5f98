using Dataverse.Emulator;
using Ironclad.Emulator;
using Ironclad.Sandbox;
using Ironclad.Sandbox.Story;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace Ironclad.EndToEnd.Tests.Delivery;

/// <summary>A customer's environment and Ironclad, before anything is installed.</summary>
internal sealed class Customer : IAsyncDisposable
{
    private static readonly Narrator Nobody =
        new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), TimeProvider.System);

    private Customer(IroncladEmulator ironclad, DataverseEmulator dataverse)
    {
        Ironclad = ironclad;
        Dataverse = dataverse;
        Administrator = new Administrator(dataverse);
    }

    public IroncladEmulator Ironclad { get; }

    public DataverseEmulator Dataverse { get; }

    public Administrator Administrator { get; }

    public static async Task<Customer> StartAsync(bool hasSales = true) => new(
        await IroncladEmulator.StartAsync(new IroncladEmulatorOptions()),
        await DataverseEmulator.StartAsync(new DataverseEmulatorOptions { HasSales = hasSales }));

    public void Import(string zip, params Entity[] values) =>
        Administrator.User.Execute(new ImportSolutionRequest
        {
            CustomizationFile = File.ReadAllBytes(zip),
            PublishWorkflows = true,
            ComponentParameters = new EntityCollection(values),
        });

    public void Configure() => Administrator.Configure(Ironclad.BaseAddress, Nobody);

    public async Task<DataverseUser> SellerAsync() =>
        new(Dataverse.BaseAddress, (await Administrator.AddUserAsync("Sam Seller", "Ironclad Agreement User")).Token);

    /// <summary>An MSA of a new company, with everything that its template asks for.</summary>
    public Guid Launch(DataverseUser seller) =>
        seller.Create("icd_agreement", Sandbox.Story.Launch.CompleteMsa(Company.Create(Administrator.User)));

    public AgreementView Agreement(Guid id) => AgreementView.Read(Administrator.User, id);

    public async ValueTask DisposeAsync()
    {
        await Dataverse.DisposeAsync();
        await Ironclad.DisposeAsync();
    }
}
