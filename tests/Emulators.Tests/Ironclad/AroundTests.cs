using System.Net;
using Ironclad.Emulator;
using Microsoft.AspNetCore.Http;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>What a test puts between the network and the API.</summary>
public sealed class AroundTests : IroncladTest
{
    private protected override IroncladEmulatorOptions Options => new()
    {
        TimeProvider = Time,
        Around = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status418ImATeapot;
            return Task.CompletedTask;
        },
    };

    [Test]
    public async Task It_sees_every_call_of_the_API_and_none_of_the_control_API()
    {
        using var answer = await Http.GetAsync("/public/api/v1/workflows");

        Assert.That(answer.StatusCode, Is.EqualTo((HttpStatusCode)StatusCodes.Status418ImATeapot));
        Assert.That(await Ironclad.Control.Workflows(), Is.Empty);
    }
}
