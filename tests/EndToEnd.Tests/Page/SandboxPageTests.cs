using System.Net;
using Ironclad.Sandbox;
using Ironclad.Sandbox.Page;
using Spectre.Console;

namespace Ironclad.EndToEnd.Tests.Page;

/// <summary>The demonstration on the sandbox's page, pressed through as a visitor without script does.</summary>
[NonParallelizable]
public sealed class SandboxPageTests
{
    private World _world = null!;
    private PageHost _page = null!;
    private Visitor _visitor = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var nobody = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        _world = await World.StartAsync(new Narrator(nobody, TimeProvider.System));
        _page = await PageHost.StartAsync(_world);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _page.DisposeAsync();
        await _world.DisposeAsync();
    }

    [SetUp]
    public async Task A_visitor()
    {
        _visitor = new Visitor(_page);
        await _visitor.OpenAsync();
    }

    [TearDown]
    public void The_visitor_leaves() => _visitor.Dispose();

    [Test]
    public async Task A_contract_goes_from_the_form_to_the_signed_PDF()
    {
        await _visitor.PressAsync("Create");
        Assert.That(_visitor.Notice, Does.Contain("its workflow in Ironclad is there"));
        Assert.That(_visitor.Status, Is.EqualTo("Review"));

        Assert.That(_visitor.Fact("#workflow", "Total Contract Value"), Is.EqualTo("USD 125,000.50"));
        _visitor.Type("value", "150000");
        await _visitor.PressAsync("Change value");
        await _visitor.UntilAsync(seen => seen.Fact("#agreement", "Agreement Value").Contains("150,000.00", StringComparison.Ordinal));

        await _visitor.PressAsync("Approve");
        await _visitor.UntilAsync(seen => seen.Timeline().Any(note => note.Contains("Lena Legal", StringComparison.Ordinal)));

        await _visitor.PressAsync("Sign");
        await _visitor.PressAsync("Complete");
        await _visitor.UntilAsync(seen => seen.Status == "Complete");
        Assert.That(_visitor.Timeline(), Has.Some.Contains("application/pdf"));
        Assert.That(_visitor.Deliveries(), Has.Some.Match(@"workflow_completed \| IC-\d+ \| 202 \| Done"));
        Assert.That(_visitor.Offers("Approve"), Is.False);
    }

    [Test]
    public async Task An_incomplete_agreement_is_refused_and_what_was_typed_stays()
    {
        _visitor.Type("name", "Without a signer");
        _visitor.Type("signerEmail", "");
        await _visitor.PressAsync("Create");

        Assert.That(_visitor.Text("[role=alert] p"), Does.Contain("Counterparty Signer Email"));
        Assert.That(_visitor.Typed("name"), Is.EqualTo("Without a signer"));
        Assert.That(_world.Seller.Many("icd_agreement", "icd_name", "Without a signer", "icd_name"), Is.Empty);

        _visitor.Type("signerEmail", "chris@contoso.example");
        await _visitor.PressAsync("Create");
        Assert.That(_visitor.Status, Is.EqualTo("Review"));
    }

    [Test]
    public async Task A_value_that_is_no_number_is_refused_with_an_example()
    {
        _visitor.Type("agreementValue", "a lot");
        await _visitor.PressAsync("Create");

        Assert.That(_visitor.Text("[role=alert] p"), Is.EqualTo("Agreement Value: a lot is not a number. Enter one such as 125000.50."));
        Assert.That(_visitor.Typed("agreementValue"), Is.EqualTo("a lot"));
        _visitor.Type("agreementValue", "125000");
        await _visitor.PressAsync("Create");
        Assert.That(_visitor.Fact("#agreement", "Agreement Value"), Does.Contain("125,000.00"));
    }

    [TestCase("Away")]
    [TestCase("Too many calls")]
    public async Task While_Ironclad_does_not_answer_an_agreement_waits_and_is_launched_when_it_does(string trouble)
    {
        await _visitor.PressAsync(trouble);
        await _visitor.PressAsync("Create");
        Assert.That(_visitor.Status, Is.EqualTo("Launch pending"));
        Assert.That(_visitor.Text("#workflow"), Does.StartWith("No workflow"));

        await _visitor.PressAsync("Answers well");
        await _visitor.UntilAsync(seen => seen.Status == "Review");
        Assert.That(_visitor.Text("#agreement .message"), Is.Empty);
    }

    [Test]
    public async Task A_launch_whose_answer_got_lost_is_linked_and_not_repeated()
    {
        var before = (await _world.Ironclad.Control.Workflows()).Count;
        await _visitor.PressAsync("Launch answers get lost");
        await _visitor.PressAsync("Create");
        await _visitor.PressAsync("Answers well");

        await _visitor.UntilAsync(seen => seen.Status == "Review");
        Assert.That((await _world.Ironclad.Control.Workflows()).Count, Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_forged_delivery_is_refused_and_changes_nothing()
    {
        await _visitor.PressAsync("Create");
        await _visitor.PressAsync("Forge a delivery");

        Assert.That(_visitor.Notice, Does.Contain("The relay answered 401 and stored nothing."));
        Assert.That(_visitor.Deliveries(), Has.Some.Contains("workflow_completed, forged").And.Contains("| 401 | Forged |"));
        Assert.That(_visitor.Status, Is.EqualTo("Review"));
    }

    [Test]
    public async Task What_happens_while_the_relay_is_stopped_is_delivered_when_it_is_back()
    {
        await _visitor.PressAsync("Create");
        await _visitor.PressAsync("Stop the relay");
        await _visitor.PressAsync("Approve");
        Assert.That(_visitor.Deliveries()[0], Does.Contain("workflow_approval_status_changed").And.Contains("Not delivered"));

        await _visitor.PressAsync("Start the relay");
        await _visitor.PressAsync("Deliver 1 again");
        await _visitor.UntilAsync(seen => seen.Timeline().Any(note => note.Contains("Lena Legal", StringComparison.Ordinal)));
        Assert.That(_visitor.Deliveries()[0], Does.Contain("| 202 | Done |"));
    }

    [Test]
    public async Task Deliveries_that_come_again_change_nothing()
    {
        await _visitor.PressAsync("Create");
        await _visitor.PressAsync("Approve");
        await _visitor.UntilAsync(seen => seen.Timeline().Count == 1);
        await _visitor.PressAsync("Repeat all deliveries");

        await _world.RelayIsIdleAsync();
        await _visitor.OpenAsync();
        Assert.That(_visitor.Timeline(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_seller_cancels_from_the_agreement()
    {
        await _visitor.PressAsync("Create");
        await _visitor.PressAsync("Cancel workflow");

        await _visitor.UntilAsync(seen => seen.Status == "Cancelled");
        Assert.That(_visitor.Offers("Complete"), Is.False);
    }

    [Test]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var http = new HttpClient { BaseAddress = _page.Address };
        var answer = await http.PostAsync("/troubles/relay/stop", new FormUrlEncodedContent([]));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(_world.Relay.IsRunning, Is.True);
    }

    [Test]
    public async Task The_page_allows_nothing_but_its_own_script_and_style()
    {
        using var http = new HttpClient { BaseAddress = _page.Address };
        var answer = await http.GetAsync("/");

        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'").And.Not.Contains("unsafe"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Match("<style|<script>| style=| on[a-z]+="));
    }
}
