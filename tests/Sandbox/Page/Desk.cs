using System.ServiceModel;
using Ironclad.Sandbox.Page.Agreements;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Page;

/// <summary>Where buttons are pressed, one at a time, and what is kept from there to the next look at the page.</summary>
internal sealed class Desk(World world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1);
    private Notice? _notice;

    /// <summary>What stands in the form of a new Agreement; what was refused stays, to be put right.</summary>
    public AgreementDraft Draft { get; set; } = AgreementDraft.Complete;

    public Notice? TakeNotice() => Interlocked.Exchange(ref _notice, null);

    /// <param name="shown">The Agreement on the page.</param>
    public Task<IResult> PressAsync(Guid? shown, Func<Task<Pressed>> button) => InTurnAsync(async () =>
    {
        await world.Calls.TakeAsync();
        var (pressed, problem) = await TryAsync(button);
        await SettleAsync();
        var calls = await world.Calls.TakeAsync();
        _notice = new Notice(pressed?.Text ?? problem!, pressed is null, calls.ToString());
        return Results.Redirect(PageRoutes.Of(pressed?.Agreement ?? shown));
    });

    /// <summary>Nobody looks while a button is pressed: the relay may be in the middle of a start.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<(Pressed? Pressed, string? Problem)> TryAsync(Func<Task<Pressed>> button)
    {
        try
        {
            return (await button(), null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return (null, fault.Detail.Message);
        }
        // The second is how the control API of the Ironclad emulator says no.
        catch (Exception refused) when (refused is RefusedException or InvalidOperationException)
        {
            return (null, refused.Message);
        }
    }

    /// <summary>Most of what a button leads to is there when the page comes back; the rest follows on the page.</summary>
    private async Task SettleAsync()
    {
        if (!world.Relay.IsRunning)
            return;
        using var patience = new CancellationTokenSource(Patience);
        await world.RelayIsIdleAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
