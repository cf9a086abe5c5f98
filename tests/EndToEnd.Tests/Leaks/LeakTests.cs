namespace Ironclad.EndToEnd.Tests.Leaks;

/// <summary>
/// Drives every path with marked credentials and people, then looks for the marks wherever they do not belong: logs at every level,
/// traces, what a collector gets, answers, error texts, the journal's decisions, the log in Dataverse. They belong in Dataverse's columns
/// and notes and in the journal's bodies.
/// </summary>
[NonParallelizable]
internal sealed class LeakTests
{
    private MarkedWorld _world = null!;

    [OneTimeSetUp]
    public async Task Go_every_way()
    {
        _world = await MarkedWorld.StartAsync();
        var paths = new MarkedPaths(_world);
        await paths.LaunchesAsync();
        var workflow = await paths.LaunchedAsync();
        await paths.PendingLaunchesAsync();
        await paths.ForgeriesAsync(deliveries: 200);
        await paths.TroubleWithIroncladAsync(workflow);
        await paths.TroubleWithDataverseAsync(workflow);
        await paths.EventsAsync(workflow);
        await paths.UnusualDeliveriesAsync(workflow);
        await paths.OperatorAsync();
        await _world.WithoutDatabaseAsync();
        foreach (var path in new[] { "/", "/health/live", "/health/ready", "/webhooks/ironclad", "/nothing/here" })
            await _world.AskAsync(path);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _world.DisposeAsync();

    [Test]
    public void No_line_of_any_log_holds_a_mark()
    {
        Assert.That(_world.Log.Any(line => line.StartsWith("Trace ", StringComparison.Ordinal)), "Nothing was logged at level Trace.");
        Assert.That(Found(_world.Log), Is.Empty);
    }

    [Test]
    public void Nothing_that_a_collector_gets_holds_a_mark()
    {
        var collected = _world.Collected();

        Assert.That(collected, Has.Some.StartsWith("/v1/traces").And.Some.StartsWith("/v1/metrics").And.Some.StartsWith("/v1/logs"));
        Assert.That(collected, Has.Some.Contains("POST /webhooks/ironclad").And.Some.Contains("pending-launches"));
        Assert.That(Found(collected), Is.Empty);
    }

    [Test]
    public async Task No_decision_of_the_journal_holds_a_mark()
    {
        var journal = await _world.JournalAsync();

        Assert.That(journal, Has.Some.Contains("SetAside").And.Some.Contains("Done"));
        Assert.That(Found(journal), Is.Empty);
    }

    [Test]
    public async Task No_entry_of_the_log_in_Dataverse_holds_a_mark()
    {
        var entries = await _world.LogEntriesAsync();

        Assert.That(entries, Has.Some.Contains("Launched workflow").And.Some.Contains("ICD-").And.Some.Contains("The relay gave up an event"));
        Assert.That(Found(entries), Is.Empty);
    }

    [Test]
    public void No_trace_of_the_plug_in_holds_a_mark()
    {
        Assert.That(_world.Traces(), Has.Some.Contains("refused").And.Some.Contains("pending").And.Some.Contains("launched"));
        Assert.That(Found(_world.Traces()), Is.Empty);
    }

    [Test]
    public void No_answer_and_no_error_text_holds_a_mark()
    {
        Assert.That(_world.Seen, Has.Some.Contains("the seller reads").And.Some.Contains("health/ready").And.Some.Contains("401"));
        Assert.That(_world.Seen, Has.Some.Contains("/operations/jobs/run").And.Some.Contains("/operations/erase"));
        Assert.That(_world.Seen, Has.Some.Contains("Inbox:ConnectionString").And.Some.Contains("without a database"));
        Assert.That(Found(_world.Seen), Is.Empty);
    }

    [Test]
    public async Task The_marks_went_all_the_way()
    {
        var notes = _world.Administrator.User.Many("annotation", "isdocument", false, "notetext");

        Assert.That(notes.Select(note => note.GetAttributeValue<string>("notetext")), Has.Some.Contains(Marks.SignerName));
        Assert.That(await _world.BodiesAsync(), Has.Some.Contains(Marks.SignerEmail));
    }

    private IEnumerable<string> Found(IEnumerable<string> texts) => texts.SelectMany(_world.Marks.In).Distinct().Take(20);
}
