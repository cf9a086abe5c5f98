using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Ironclad.Delivery.Tests.Azure;

/// <summary>What describes the relay in Azure, through Microsoft's compiler: types and API versions are checked, nothing is deployed.</summary>
public sealed class BicepTests
{
    private static readonly string? Compiler = typeof(BicepTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(data => data.Key == "Bicep")?.Value;

    private static readonly string[] Secrets = ["IRONCLAD_CLIENT_SECRET", "RELAY_ADMIN_KEY", "RELAY_DATABASE_PASSWORD"];

    private static JsonNode? _template;

    [OneTimeSetUp]
    public static async Task CompileAsync()
    {
        if (!File.Exists(Compiler))
            Assert.Ignore("The Bicep compiler comes as a package for Linux on x64 only.");
        var (exitCode, output, error) = await BicepAsync("build", "main.bicep", "--stdout");
        Assert.That((exitCode, error), Is.EqualTo((0, "")), "errors and warnings");
        _template = JsonNode.Parse(output);
    }

    [Test]
    public async Task The_parameters_fit()
    {
        var (exitCode, _, error) = await BicepAsync("build-params", "contoso.bicepparam", "--stdout");

        Assert.That((exitCode, error), Is.EqualTo((0, "")));
    }

    [Test]
    public void Secrets_go_into_the_vault_and_nowhere_else()
    {
        var container = Resource("Microsoft.App/containerApps")["properties"]!["template"]!["containers"]![0]!;
        var secure = Named(_template!, "parameters").Where(parameter => (string?)parameter.Value!["type"] == "securestring").Select(parameter => parameter.Key);
        var relay = Module("relay")["properties"]!["parameters"]!.ToJsonString();

        Assert.That(secure, Is.EquivalentTo(new[] { "ironcladClientSecret", "adminKey", "databasePassword", "signInClientSecret" }));
        Assert.That(secure.Where(secret => relay.Contains($"'{secret}'", StringComparison.Ordinal)), Is.Empty, "the settings of the container");
        Assert.That((string?)container["image"], Is.Not.Null);
    }

    [Test]
    public void Every_probe_asks_an_address_that_the_relay_has()
    {
        var probes = Resource("Microsoft.App/containerApps")["properties"]!["template"]!["containers"]![0]!["probes"]!.AsArray();

        Assert.That(probes.Select(probe => ((string?)probe!["type"], (string?)probe["httpGet"]!["path"], (int)probe["httpGet"]!["port"]!)), Is.EqualTo(new[]
        {
            ("Startup", "/health/live", 8080), ("Liveness", "/health/live", 8080), ("Readiness", "/health/ready", 8080),
        }));
        Assert.That(Checkout.Text("RelayApi/Dockerfile"), Does.Contain("ASPNETCORE_HTTP_PORTS=8080"));
    }

    [Test]
    public void Every_setting_that_the_container_gets_is_one_of_the_relay()
    {
        var configure = Checkout.Text("RelayApi/Docs/configure.md");
        var settings = Module("relay")["properties"]!["parameters"]!["settings"]!["value"]!.AsObject().Select(setting => setting.Key);

        Assert.That(
            settings.Where(setting => setting.Contains("__", StringComparison.Ordinal)).Select(setting => $"`{setting.Replace("__", ":", StringComparison.Ordinal)}`"),
            Has.All.Matches<string>(setting => configure.Contains(setting[..setting.LastIndexOf(':')], StringComparison.Ordinal)));
    }

    private static JsonNode Module(string name) => Resources(_template!).Single(resource => (string?)resource["name"] == name);

    private static JsonNode Resource(string type) => Resources(_template!)
        .Where(resource => (string?)resource["type"] == "Microsoft.Resources/deployments")
        .SelectMany(module => Resources(module["properties"]!["template"]!))
        .Single(resource => (string?)resource["type"] == type);

    /// <summary>By symbolic name, or without.</summary>
    private static IEnumerable<JsonNode> Resources(JsonNode template) =>
        template["resources"] is JsonArray list ? list.Select(resource => resource!) : Named(template, "resources").Select(resource => resource.Value!);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Named(JsonNode template, string section) => template[section]!.AsObject();

    private static async Task<(int ExitCode, string Output, string Error)> BicepAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Compiler!, arguments)
        {
            WorkingDirectory = Checkout.PathOf("RelayApi/Azure"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        foreach (var secret in Secrets)
            start.Environment[secret] = new string('x', 32);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, (await error).Trim());
    }
}
