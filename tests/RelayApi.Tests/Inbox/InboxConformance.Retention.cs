using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Retention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>What the journal forgets, and when.</summary>
internal abstract partial class InboxConformance
{
    [Test]
    public async Task An_old_body_is_purged_and_its_event_id_still_known()
    {
        await Store.StoreAsync("old");
        await WorkOffAsync();
        await Store.AdvanceAsync(Hour);
        await Store.StoreAsync("new");
        await WorkOffAsync();
        var limit = (await Store.EntryAsync("new")).ReceivedAt;

        Assert.That(await Retention.PurgeBodiesAsync(limit, dryRun: true, default), Is.EqualTo(1));
        Assert.That((await Store.EntryAsync("old")).Body, Is.Not.Null, "A dry run purges nothing.");
        Assert.That(await Retention.PurgeBodiesAsync(limit, dryRun: false, default), Is.EqualTo(1));

        Assert.That((await Store.EntryAsync("old")).Body, Is.Null);
        Assert.That((await Store.EntryAsync("new")).Body, Is.Not.Null);
        Assert.That(await Store.StoreAsync("old"), Is.False);
        Assert.That((await ReplayAsync(new() { EventIds = ["old"] }, new())).Skipped[0].Reason, Does.StartWith("Its body is purged"));
    }

    [Test]
    public async Task What_waits_or_is_set_aside_keeps_its_body()
    {
        await Store.StoreAsync("aside", "w1");
        await SettleAsync("aside", "w1", EntryState.SetAside);
        await Store.StoreAsync("waits", "w2");
        await Store.AdvanceAsync(Hour);

        await Retention.PurgeBodiesAsync(await LaterAsync(), dryRun: false, default);

        Assert.That((await Store.EntryAsync("aside")).Body, Is.Not.Null);
        Assert.That((await Store.EntryAsync("waits")).Body, Is.Not.Null);
    }

    [Test]
    public async Task After_the_longest_time_an_entry_is_forgotten_unless_it_waits()
    {
        await Store.StoreAsync("aside", "w1");
        await SettleAsync("aside", "w1", EntryState.SetAside);
        await Store.StoreAsync("done", "w2");
        await WorkOffAsync();
        await Store.StoreAsync("waits", "w3");
        await Store.AdvanceAsync(Hour);

        Assert.That(await Retention.ForgetAsync(await LaterAsync(), dryRun: true, default), Is.EqualTo(2));
        Assert.That(await Retention.ForgetAsync(await LaterAsync(), dryRun: false, default), Is.EqualTo(2));

        Assert.That(await FoundAsync(new()), Is.EqualTo(new[] { "later", "waits" }));
        Assert.That(await Store.StoreAsync("done"), Is.True, "Nobody knows it any more.");
    }

    [Test]
    public async Task A_purge_of_many_goes_through_all_of_them()
    {
        await Task.WhenAll(Enumerable.Range(0, 1001).Select(number => Store.StoreAsync($"e{number}", $"w{number % 3}")));
        await WorkOffAsync();
        await Store.AdvanceAsync(Hour);

        Assert.That(await Retention.PurgeBodiesAsync(await LaterAsync(), dryRun: false, default), Is.EqualTo(1001));
    }

    [Test]
    public async Task The_job_counts_by_the_store_s_clock_and_keeps_what_the_settings_say()
    {
        await Store.StoreAsync("oldest", "w1");
        await WorkOffAsync();
        await Store.AdvanceAsync(TimeSpan.FromDays(380));
        await Store.StoreAsync("older", "w1");
        await WorkOffAsync();
        await Store.AdvanceAsync(TimeSpan.FromDays(31));
        await Store.StoreAsync("new", "w1");
        await WorkOffAsync();
        var job = new RetentionJob(Retention, Options.Create(new RetentionOptions()));

        var dry = await job.RunAsync(dryRun: true, default);
        Assert.That(dry.Summary, Is.EqualTo("2 bodies would be purged, 1 whole entries forgotten."));
        Assert.That((await Store.EntryAsync("older")).Body, Is.Not.Null);
        var report = await job.RunAsync(watermark: null, default);

        Assert.That(report.Summary, Is.EqualTo("1 bodies were purged, 1 whole entries forgotten."));
        Assert.That(await FoundAsync(new()), Is.EqualTo(new[] { "new", "older" }));
        Assert.That((await Store.EntryAsync("new")).Body, Is.Not.Null);
    }

    private JournalRetention Retention => Store.Services.GetRequiredService<JournalRetention>();

    /// <summary>A time by the store's clock, after everything else.</summary>
    private async Task<DateTimeOffset> LaterAsync()
    {
        await Store.StoreAsync("later", "w-later");
        return (await Store.EntryAsync("later")).ReceivedAt;
    }
}
