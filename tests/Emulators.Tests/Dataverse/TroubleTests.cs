using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.ServiceModel;
using System.ServiceModel.Security;
using Dataverse.Emulator;
using Dataverse.Emulator.Limits;
using Dataverse.Emulator.Trouble;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>Limits and faults on demand, as an SDK client meets them.</summary>
public sealed class TroubleTests
{
    private readonly FakeTimeProvider _clock = new();
    private DataverseEmulator _emulator = null!;
    private OrganizationWebProxyClient _service = null!;

    [SetUp]
    public async Task Start()
    {
        _emulator = await DataverseEmulator.StartAsync(new DataverseEmulatorOptions { Clock = _clock, Limits = new ServiceProtectionLimits { Requests = 3 } });
        _service = _emulator.Connect();
    }

    [TearDown]
    public async Task Stop()
    {
        _service.Dispose();
        await _emulator.DisposeAsync();
    }

    [Test]
    public void Too_many_requests_are_refused_until_the_window_has_moved_on()
    {
        for (var request = 0; request < 3; request++)
            _service.Execute(new WhoAmIRequest());
        _clock.Advance(TimeSpan.FromSeconds(100));

        var fault = Faults.Of(() => _service.Execute(new WhoAmIRequest()));
        _clock.Advance((TimeSpan)fault.ErrorDetails["Retry-After"]);

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(-2147015902));
            Assert.That(fault.ErrorDetails["Retry-After"], Is.EqualTo(TimeSpan.FromSeconds(200)));
            Assert.DoesNotThrow(() => _service.Execute(new WhoAmIRequest()));
        });
    }

    [Test]
    public void A_fault_with_a_chance_strikes_some_of_the_calls()
    {
        var service = _emulator.Organization.AsAdministrator();
        _emulator.Organization.Faults.Add(new PlannedFault(FaultKind.SqlTimeout) { Times = int.MaxValue, Probability = 0.5 });

        for (var call = 0; call < 100; call++)
        {
            try
            {
                service.Execute(new WhoAmIRequest());
            }
            catch (FaultException<OrganizationServiceFault>)
            {
            }
        }

        Assert.That(_emulator.Organization.Calls.Count(call => call.ErrorCode != 0), Is.InRange(25, 75));
    }

    [Test]
    public void A_fault_for_one_user_leaves_the_others_alone()
    {
        var organization = _emulator.Organization;
        var robin = organization.AddUser("Robin Relay");
        organization.Faults.Add(new PlannedFault(FaultKind.SqlTimeout) { Times = int.MaxValue, UserId = robin });

        Assert.DoesNotThrow(() => organization.AsAdministrator().Execute(new WhoAmIRequest()));
        Faults.Of(() => organization.ServiceFor(robin).Execute(new WhoAmIRequest()));
    }

    [Test]
    public async Task Every_answer_tells_the_recommended_parallelism_and_what_is_left()
    {
        _emulator.Traffic.RecommendedParallelism = 17;
        _service.Execute(new WhoAmIRequest());
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _emulator.AdminToken);

        using var answer = await http.PostAsync(_emulator.OrganizationServiceUri, new StringContent("no envelope"));

        Assert.That(
            new[] { "x-ms-dop-hint", "x-ms-ratelimit-burst-remaining-xrm-requests", "x-ms-ratelimit-time-remaining-xrm-requests" }
                .Select(header => answer.Headers.GetValues(header).Single()),
            Is.EqualTo(new[] { "17", "1", "1,200.00" }));
    }

    [Test]
    public async Task Calls_that_are_held_back_are_under_way_until_they_are_released()
    {
        _emulator.Traffic.Hold();
        var calls = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            using var service = _emulator.Connect();
            service.Execute(new WhoAmIRequest());
        })).ToList();

        await _emulator.Traffic.UnderWay(2);
        Assert.That(calls.Select(call => call.IsCompleted), Is.All.False);
        _emulator.Traffic.Release();
        await Task.WhenAll(calls);

        Assert.That((_emulator.Traffic.Running, _emulator.Traffic.MostAtOnce), Is.EqualTo((0, 2)));
    }

    [Test]
    public async Task A_planned_throttle_strikes_the_calls_it_names_and_no_other()
    {
        await Post("/__emu/faults", new { kind = "TooManyConcurrentRequests", message = "Create", times = 1, retryAfter = "00:00:07" });

        Assert.DoesNotThrow(() => _service.Execute(new WhoAmIRequest()));
        var fault = Faults.Of(() => _service.Create(new Entity("account")));
        Assert.DoesNotThrow(() => _service.Create(new Entity("account")));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(-2147015898));
            Assert.That(fault.ErrorDetails["Retry-After"], Is.EqualTo(TimeSpan.FromSeconds(7)));
        });
    }

    [Test]
    public void A_planned_SQL_timeout_is_a_fault()
    {
        _emulator.Organization.Faults.Add(new PlannedFault(FaultKind.SqlTimeout));

        Assert.That(Faults.Of(() => _service.Execute(new WhoAmIRequest())).ErrorCode, Is.EqualTo(-2147204783));
    }

    [Test]
    public void A_planned_outage_is_what_WCF_makes_of_503()
    {
        _emulator.Organization.Faults.Add(new PlannedFault(FaultKind.Unavailable));

        Assert.Throws<ServerTooBusyException>(() => _service.Execute(new WhoAmIRequest()));
    }

    [Test]
    public void A_planned_expiry_of_the_token_is_what_WCF_makes_of_401()
    {
        _emulator.Organization.Faults.Add(new PlannedFault(FaultKind.Unauthorized));

        Assert.Throws<MessageSecurityException>(() => _service.Execute(new WhoAmIRequest()));
    }

    [Test]
    public void A_lost_answer_leaves_the_row_behind()
    {
        _emulator.Organization.Faults.Add(new PlannedFault(FaultKind.AnswerLost) { Message = "Create" });

        Assert.Catch<CommunicationException>(() => _service.Create(new Entity("account") { ["name"] = "Contoso" }));

        Assert.That(_emulator.Organization.AsAdministrator().RetrieveMultiple(new QueryExpression("account")).Entities, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_reset_connection_leaves_nothing_behind()
    {
        _emulator.Organization.Faults.Add(new PlannedFault(FaultKind.ConnectionReset) { Message = "Create" });

        Assert.Catch<CommunicationException>(() => _service.Create(new Entity("account") { ["name"] = "Contoso" }));

        Assert.That(_emulator.Organization.AsAdministrator().RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
    }

    private async Task Post(string path, object body)
    {
        using var http = new HttpClient { BaseAddress = _emulator.BaseAddress };
        using var answer = await http.PostAsJsonAsync(path, body);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }
}
