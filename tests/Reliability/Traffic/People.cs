using System.Text.Json.Nodes;
using Ironclad.Reliability.World;
using Ironclad.Sandbox.Story;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Reliability.Traffic;

/// <summary>
/// The people on both sides: a seller who creates Agreements, and lawyers who change values, approve, take an approval back and sign.
/// The relay hears of it through Ironclad's webhooks alone.
/// </summary>
internal sealed class People(Surroundings world, Random random)
{
    private const int MostSteps = 16;
    private const double ShareOfApprovals = 0.3;
    private readonly List<Contract> _contracts = [];
    private readonly List<Contract> _open = [];
    private decimal _lastValue = 1000;

    public IReadOnlyList<Contract> Contracts => _contracts;

    /// <summary>Things that people did.</summary>
    public int Deeds { get; private set; }

    /// <summary>Works on so many contracts at a time, one deed after the other, until told to stop; then finishes what is open.</summary>
    public async Task WorkAsync(int contractsAtOnce, TimeSpan pause, CancellationToken stop, Action? told = null)
    {
        while (!stop.IsCancellationRequested)
        {
            while (_open.Count < contractsAtOnce)
                Create();
            await StepWhenLaunchedAsync(_open[random.Next(_open.Count)]);
            told?.Invoke();
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await FinishAsync();
    }

    public async Task FinishAsync()
    {
        foreach (var contract in _open.Where(contract => contract.WorkflowId.Length > 0).ToList())
            await CompleteAsync(contract);
    }

    public Contract Create()
    {
        var contract = new Contract(world.Seller.Create(Row())) { StepsLeft = 2 + random.Next(MostSteps) };
        LookAt(contract);
        _contracts.Add(contract);
        _open.Add(contract);
        Deeds++;
        return contract;
    }

    /// <summary>What the seller sees: whether the Agreement has its workflow.</summary>
    public void LookAt(Contract contract)
    {
        var row = world.Seller.Retrieve("icd_agreement", contract.AgreementId, new ColumnSet("icd_ironcladworkflowid"));
        contract.WorkflowId = row.GetAttributeValue<string>("icd_ironcladworkflowid") ?? "";
    }

    /// <summary>The launch may be pending; the relay makes up for it later.</summary>
    private async Task StepWhenLaunchedAsync(Contract contract)
    {
        if (contract.WorkflowId.Length == 0)
            LookAt(contract);
        if (contract.WorkflowId.Length > 0)
            await StepAsync(contract);
    }

    /// <summary>A deed on any contract that is in Ironclad and not signed yet.</summary>
    public async Task StepAsync()
    {
        var launched = _open.Where(contract => contract.WorkflowId.Length > 0).ToList();
        if (launched.Count > 0)
            await StepAsync(launched[random.Next(launched.Count)]);
    }

    public async Task StepAsync(Contract contract)
    {
        if (contract.StepsLeft-- <= 0)
            await CompleteAsync(contract);
        else if (random.NextDouble() < ShareOfApprovals)
            await DecideAsync(contract);
        else
            await ChangeValueAsync(contract);
    }

    private Entity Row()
    {
        var row = new Entity("icd_agreement");
        foreach (var (column, value) in Launch.CompleteMsa(world.Company))
            row[column] = value;
        return row;
    }

    private async Task ChangeValueAsync(Contract contract)
    {
        var value = ++_lastValue;
        await world.Ironclad.Control.SetAttributes(contract.WorkflowId, new JsonObject
        {
            ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = value },
        });
        contract.SetValue(value);
        Deeds++;
    }

    private async Task DecideAsync(Contract contract)
    {
        if (contract.IsApproved)
            await world.Ironclad.Control.ReopenApproval(contract.WorkflowId);
        else
            await world.Ironclad.Control.Approve(contract.WorkflowId);
        contract.IsApproved = !contract.IsApproved;
        Deeds++;
    }

    private async Task CompleteAsync(Contract contract)
    {
        await world.Ironclad.Control.Complete(contract.WorkflowId);
        contract.IsCompleted = true;
        _open.Remove(contract);
        Deeds++;
    }
}
