using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using Ironclad.Plugins.LaunchWorkflow;
using Ironclad.Plugins.Tests.Running;

namespace Ironclad.Benchmarks.PureCode;

/// <summary>
/// The plug-in as it ships, with its one HTTP call to a server that answers at once, and that call alone. The difference is the
/// plug-in's own time; Dataverse answers from memory.
/// </summary>
public class LaunchBenchmarks
{
    public const string Launch = "launch with its HTTP call";
    public const string Call = "the HTTP call alone";

    private readonly PreparedDataverse _dataverse = new();
    private readonly AgreementCreated _plugin = new(null, """{"apiToken":"token"}""");
    private AnsweringIronclad _ironclad = null!;
    private HttpClient _http = null!;
    private string _body = "";

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _ironclad = await AnsweringIronclad.StartAsync();
        _dataverse.IroncladUrl = _ironclad.Address;
        LaunchOnce();
        _body = _ironclad.LastBody;
        if (!_dataverse.IsLaunched)
            throw new InvalidOperationException("The plug-in did not launch.");
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        _http.DefaultRequestHeaders.ConnectionClose = true;
    }

    [Benchmark(Description = Launch)]
    public void LaunchOnce() => new PluginRun(_dataverse).Execute(_plugin, _dataverse.Context);

    [Benchmark(Description = Call, Baseline = true)]
    public async Task<string> CallOnceAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_ironclad.Address, "public/api/v1/workflows"));
        request.Headers.Authorization = new("Bearer", "token");
        request.Headers.Add("x-correlation-id", _dataverse.Context.CorrelationId.ToString());
        request.Content = new StringContent(_body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK ? Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()) : "";
    }

    [GlobalCleanup]
    public async Task EndAsync()
    {
        _http.Dispose();
        await _ironclad.DisposeAsync();
    }
}
