using Ironclad.Sdk.Tests.Loopback;
using Ironclad.Sdk.Tests.Wire;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests;

public sealed class ClientTests
{
    [Test]
    public async Task Call_names_its_action_and_goes_to_the_given_address()
    {
        await using var server = await CaptureServer.Start();
        using var client = server.Client(query: "?SDKClientVersion=9.2");

        client.Update(Rows.Agreement());

        Assert.That(server.Call, Has.Property(nameof(CapturedCall.Action)).EqualTo($"{Soap.Services}/IOrganizationService/Update")
            .And.Property(nameof(CapturedCall.PathAndQuery)).EqualTo("/XRMServices/2011/Organization.svc/web?SDKClientVersion=9.2")
            .And.Property(nameof(CapturedCall.ContentType)).EqualTo("text/xml; charset=utf-8"));
    }

    [Test]
    public async Task Token_is_sent_as_bearer_and_can_be_renewed_between_calls()
    {
        await using var server = await CaptureServer.Start();
        using var client = server.Client("first");

        client.Execute(new WhoAmIRequest());
        client.HeaderToken = "second";
        client.Execute(new WhoAmIRequest());

        Assert.That(server.Calls.Select(call => call.Authorization), Is.EqualTo(new[] { "Bearer first", "Bearer second" }));
    }

    [Test]
    public async Task Caller_is_named_in_a_header_before_the_others()
    {
        await using var server = await CaptureServer.Start();
        using var client = server.Client();
        client.CallerId = Rows.NoteId;

        client.Execute(new WhoAmIRequest());

        Assert.That(
            Soap.Header(server.Call.Body).Elements().Select(header => $"{header.Name.LocalName} {header.Value}"),
            Is.EqualTo(new[] { $"CallerId {Rows.NoteId}", "UserType CrmUser", "SdkClientVersion 9.2.46.0" }));
    }

    [Test]
    public async Task Clients_work_in_parallel_without_mixing_their_tokens()
    {
        await using var server = await CaptureServer.Start();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(number => OnItsOwnThread(() =>
        {
            using var client = server.Client($"token{number}");
            return client.Create(new Entity($"table{number}"));
        })));

        Assert.That(
            server.Calls.Select(call => (call.Authorization, Serialized.Read<Entity>(Soap.Body(call.Body)).LogicalName)),
            Is.EquivalentTo(Enumerable.Range(0, 32).Select(number => ($"Bearer token{number}", $"table{number}"))));
    }

    [Test]
    public async Task One_client_serves_many_threads()
    {
        await using var server = await CaptureServer.Start(Sample.Response("Create"));
        using var client = server.Client();

        var ids = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => OnItsOwnThread(() => client.Create(new Entity("account")))));

        Assert.That(ids, Is.EqualTo(Enumerable.Repeat(Rows.NoteId, 32)));
    }

    /// <summary>The client blocks; threads of the pool are left to the server.</summary>
    private static Task<T> OnItsOwnThread<T>(Func<T> call) =>
        Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
