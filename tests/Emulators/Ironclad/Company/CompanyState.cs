using Ironclad.Emulator.Records;
using Ironclad.Emulator.Webhooks;
using Ironclad.Emulator.Workflows;

namespace Ironclad.Emulator.Company;

/// <summary>Everything a company has in Ironclad, in memory. Who reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class CompanyState
{
    private int _lastNumber;

    public Lock Gate { get; } = new();

    public IReadOnlyList<User> Users { get; } =
    [
        new(DefaultCompany.IntegrationUserId, DefaultCompany.IntegrationUserEmail, "Ironclad Integration"),
        new(DefaultCompany.LegalUserId, DefaultCompany.LegalUserEmail, "Lena Legal"),
        new(DefaultCompany.SigningUserId, DefaultCompany.SigningUserEmail, "Sam Signer"),
    ];

    public List<Template> Templates { get; } = [DefaultTemplates.Msa, DefaultTemplates.Nda];

    public List<Workflow> Workflows { get; } = [];

    public List<Webhook> Webhooks { get; } = [];

    /// <summary>Scopes that are not enabled for the OAuth client; every other one is.</summary>
    public HashSet<string> DisabledScopes { get; } = [];

    public IEnumerable<ContractRecord> Records =>
        Workflows.SelectMany(workflow => workflow.EarlierRecords.Prepend(workflow.Record)).OfType<ContractRecord>();

    public User? User(string? idOrEmail) => Users.FirstOrDefault(user => user.Is(idOrEmail));

    public Template? Template(string? id) => Templates.FirstOrDefault(template => template.Id == id);

    public Workflow? Workflow(string id) => Workflows.FirstOrDefault(workflow => workflow.Id == id || workflow.IroncladId == id);

    public ContractRecord? Record(string id) => Records.FirstOrDefault(record => record.Id == id || record.IroncladId == id);

    /// <summary>Workflows and records share one counter (recorded responses: IC-1 … IC-32).</summary>
    public string NextIroncladId() => $"IC-{++_lastNumber}";
}
