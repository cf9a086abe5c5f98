using System.Text.Json;
using Ironclad.RelayApi.Tests.Webhooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>The description of the operator API says what the API does.</summary>
internal sealed class ApiDocumentTests : FrontDoor
{
    [SetUp]
    public Task StartAsync() => RestartAsync(("Operations:AdminKey", OperatorApi.AdminKey));

    [Test]
    public async Task Every_path_is_described_with_what_it_takes_and_tells()
    {
        var (status, document) = await Relay.AskAsync("openapi.json");

        Assert.That(status, Is.EqualTo(200));
        Assert.That(document.GetProperty("openapi").GetString(), Does.StartWith("3."));
        var paths = document.GetProperty("paths");
        Assert.That(paths.EnumerateObject().Select(path => path.Name), Is.EquivalentTo(Mapped()));
        foreach (var operation in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.That(operation.Value.GetProperty("summary").GetString(), Is.Not.Empty);
            Assert.That(operation.Value.GetProperty("responses").GetProperty("200").TryGetProperty("content", out _), Is.True);
            Assert.That(operation.Value.TryGetProperty("requestBody", out _), Is.EqualTo(operation.Name == "post"));
        }
    }

    [Test]
    public async Task Names_of_states_and_parts_of_paths_are_as_the_API_has_them()
    {
        var (_, document) = await Relay.AskAsync("openapi.json");

        var states = document.GetProperty("components").GetProperty("schemas").GetProperty("EntryState").GetProperty("enum");
        Assert.That(states.EnumerateArray().Select(state => state.GetString()), Is.SupersetOf(new[] { "waiting", "done", "ignored", "setAside" }));
        var parameter = document.GetProperty("paths").GetProperty("/operations/journal/{eventId}").GetProperty("get").GetProperty("parameters")[0];
        Assert.That((parameter.GetProperty("name").GetString(), parameter.GetProperty("in").GetString()), Is.EqualTo(("eventId", "path")));
    }

    [Test]
    public async Task Without_the_key_nobody_learns_what_there_is()
    {
        var (status, problem) = await Relay.AskAsync("openapi.json", key: null);

        Assert.That((status, problem.GetProperty("detail").ValueKind), Is.EqualTo((401, JsonValueKind.String)));
    }

    private IEnumerable<string> Mapped() => Relay.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
        .Where(path => path.StartsWith("/operations/", StringComparison.Ordinal) && path != "/operations/openapi.json");
}
