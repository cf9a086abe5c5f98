using System.ServiceModel;
using Dataverse.Emulator;
using Microsoft.Crm.Sdk.Messages;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>What a test puts between the network and the service.</summary>
public sealed class AroundTests
{
    [Test]
    public async Task A_call_can_be_cut_after_it_took_effect_and_the_controls_stay_in_reach()
    {
        await using var emulator = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions
        {
            Around = async (context, next) =>
            {
                context.Response.Body = new MemoryStream();
                await next(context);
                context.Abort();
            },
        });
        using var service = emulator.Connect();
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };

        Assert.That(() => service.Execute(new WhoAmIRequest()), Throws.InstanceOf<CommunicationException>());
        Assert.That(emulator.Organization.Calls.Select(call => call.Message), Is.EqualTo(new[] { "WhoAmI" }));
        Assert.That(await http.GetStringAsync("/__emu/calls"), Does.Contain("WhoAmI"));
    }
}
