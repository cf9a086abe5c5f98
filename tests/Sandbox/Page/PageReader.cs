using Ironclad.Sandbox.Page.Agreements;
using Ironclad.Sandbox.Page.Deliveries;
using Ironclad.Sandbox.Page.Troubles;
using Ironclad.Sandbox.Page.Workflows;

namespace Ironclad.Sandbox.Page;

/// <summary>Looks at Dataverse as the seller, at Ironclad through its control API and at the relay's journal.</summary>
internal sealed class PageReader(World world, Desk desk, TroubleDesk troubles)
{
    private readonly DeliveryReader _deliveries = new(world, troubles);
    private readonly WorkflowReader _workflows = new(world.Ironclad.Control);

    /// <param name="agreement">The latest when it is not named or not there.</param>
    public async Task<PageState> ReadAsync(Guid? agreement, Notice? notice)
    {
        var tiles = AgreementReader.List(world.Seller);
        var chosen = tiles.FirstOrDefault(tile => tile.Id == agreement) ?? (tiles is [var latest, ..] ? latest : null);
        var form = chosen is null ? null : AgreementReader.Read(world.Seller, chosen.Id);
        return new PageState
        {
            Agreements = tiles,
            Agreement = form,
            Workflow = form is null ? null : await _workflows.FindAsync(form),
            Deliveries = await _deliveries.ReadAsync(),
            Troubles = await troubles.StateAsync(),
            Draft = desk.Draft,
            Notice = notice,
            Operations = new Uri(world.Relay.Address, "/ops"),
            AdminKey = world.Relay.AdminKey,
        };
    }
}
