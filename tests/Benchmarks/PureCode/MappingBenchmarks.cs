using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.Benchmarks.PureCode;

/// <summary>Both directions of the mapping, and what stands between a workflow and the decision what to write.</summary>
public class MappingBenchmarks
{
    private const string Template = "68dc41e5a7987b1e623e4711";

    private readonly string _json =
        $$$"""
        {"id":"6a6b3fe555335a552adb8903","ironcladId":"IC-1","title":"MSA with Contoso","template":"{{{Template}}}","step":"Review","status":"active",
        "attributes":{"totalContractValue":{"currency":"USD","amount":125000.5},"counterpartyName":"Contoso Ltd.","agreementDate":"2026-12-01T00:00:00Z",
        "counterpartySignerName":"Chris Counterparty","counterpartySignerEmail":"chris@contoso.example","dynamicsMsaId":"3f0c4f4e-1d4a-4a7e-8f0a-5b8f3f0c4f4e"}}
        """;

    private static readonly Uri IroncladUrl = new("https://demo.ironcladapp.com");

    private static readonly Dictionary<string, object?> AgreementRow = new()
    {
        [AgreementTable.Id] = new Guid("3f0c4f4e-1d4a-4a7e-8f0a-5b8f3f0c4f4e"),
        [AgreementTable.Number] = "AGR-01000",
        [AgreementTable.StartDate] = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        [AgreementTable.SignerName] = "Chris Counterparty",
        [AgreementTable.SignerEmail] = "chris@contoso.example",
        [AgreementTable.Value] = 125_000.50m,
    };

    private static readonly Dictionary<string, object?> AccountRow = new()
    {
        ["name"] = "Contoso Ltd.",
        ["address1_line1"] = "1 Main Street",
        ["address1_city"] = "Austin",
        ["address1_stateorprovince"] = "TX",
        ["address1_postalcode"] = "78701",
        ["address1_country"] = "USA",
    };

    private static readonly AgreementTemplate Msa = new(AgreementType.Of(1)!, TemplateIds.Parse(Template));

    private readonly IReadOnlyList<AttributeMapping> _lines = Msa.Lines;
    private readonly IReadOnlyList<AttributeMapping> _synced = [.. Msa.Lines.Where(line => line.SyncsBack)];
    private readonly LaunchValues _rows = new(Value, _ => null);
    private Workflow _workflow = null!;
    private Agreement _same = null!;
    private Agreement _other = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _workflow = Read();
        var values = new Dictionary<string, object> { [AgreementTable.Value] = new MonetaryAmount(125_000.50m, "USD") };
        _same = new Agreement(Guid.Empty, "1", values, "USD", 2, "Review", _workflow.Id, new HashSet<Guid>()) { Step = "Review", Turn = _workflow.Turn };
        _other = _same with { Values = new Dictionary<string, object> { [AgreementTable.Value] = new MonetaryAmount(1m, "USD") } };
        if (LaunchAttributes.Of(_lines, _rows).Values.Count != AgreementMapping.Attributes.Count)
            throw new InvalidOperationException("Not every attribute was filled in.");
        if (!Compare(_same).IsEmpty || Compare(_other).Columns.Count != 1)
            throw new InvalidOperationException("The comparison found something else than the one difference.");
    }

    [Benchmark(Description = "Agreement to attributes of a launch")]
    public object ToIronclad() => LaunchAttributes.Of(_lines, _rows);

    [Benchmark(Description = "workflow read from JSON")]
    public object ReadWorkflow() => Read();

    [Benchmark(Description = "workflow against Agreement, the same")]
    public object Unchanged() => Compare(_same);

    [Benchmark(Description = "workflow against Agreement, another value")]
    public object Changed() => Compare(_other);

    private Workflow Read() => JsonSerializer.Deserialize<Workflow>(_json, JsonSerializerOptions.Web)!;

    private AgreementChanges Compare(Agreement agreement) => AgreementComparison.Changes(agreement, _workflow, _synced, IroncladUrl);

    private static object? Value(ColumnPath path) =>
        path.Column == "isocurrencycode" ? "USD" : (path.IsOfAgreement ? AgreementRow : AccountRow).GetValueOrDefault(path.Column);
}
