using System.Net;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>The ledger of calls, and what the emulator says to what it does not imitate.</summary>
public sealed class LedgerTests : IroncladTest
{
    [Test]
    public async Task Every_call_is_listed_with_its_path_template_and_status()
    {
        var id = await LaunchedId();
        await Api.Get($"/workflows/{id}");
        await Api.Get("/workflows/nobody");

        var calls = await Ironclad.Control.Calls();

        Assert.That(calls.Select(call => $"{call.Method} {call.Route} {call.Status}"),
            Is.EqualTo(new[] { "POST /workflows 200", "GET /workflows/{id} 200", "GET /workflows/{id} 404" }));
        Assert.That(calls[1].Path, Is.EqualTo($"/workflows/{id}"));
    }

    [Test]
    public async Task The_ledger_starts_again_when_it_is_cleared()
    {
        await Api.Get("/workflows");
        await Ironclad.Control.ClearCalls();

        Assert.That(await Ironclad.Control.Calls(), Is.Empty);
    }

    [TestCase("/obligations")]
    [TestCase("/workflows/async")]
    public async Task What_is_not_imitated_is_answered_501_with_the_file_to_add_it_in(string path)
    {
        var answer = await Api.Post(path);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotImplemented));
        Assert.That(answer.Error.Message, Does.Contain($"POST /public/api/v1{path}").And.Contain("tests/Emulators/Ironclad/Http/PublicRoutes.cs"));
        Assert.That((await Ironclad.Control.Calls()).Single(), Has.Property("Route").EqualTo(path).And.Property("Status").EqualTo(501));
    }

    [Test]
    public async Task A_reset_leaves_an_empty_company()
    {
        await Subscribe("workflow_launched");
        await LaunchMsa();

        await Ironclad.Control.Reset();

        Assert.That(await Ironclad.Control.Workflows(), Is.Empty);
        Assert.That(await Ironclad.Control.Deliveries(), Is.Empty);
        Assert.That((await Api.Get("/webhooks")).Json["list"]!.AsArray(), Is.Empty);
    }

    [Test]
    public void A_control_call_for_an_unknown_workflow_says_so() =>
        Assert.That(() => Ironclad.Control.Approve("IC-9"), Throws.InvalidOperationException.With.Message.Contains("There is no workflow IC-9 in the emulator."));
}
