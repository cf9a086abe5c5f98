using Ironclad.RelayApi.Jobs;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>Jobs that a cluster runs once.</summary>
internal abstract partial class InboxConformance
{
    private static readonly string[] Sweep = ["sweep"];

    [Test]
    public async Task A_job_is_due_at_once_and_runs_in_one_place_at_a_time()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.Jobs.ClaimAsync(Sweep, Lease, default)));

        Assert.That(claims.OfType<JobLease>().Select(lease => lease.Job), Is.EqualTo(Sweep));
    }

    [Test]
    public async Task A_job_that_ended_is_due_again_after_its_wait_and_remembers_its_watermark()
    {
        var lease = (await Store.Jobs.ClaimAsync(Sweep, Lease, default))!;
        Assert.That(await Store.Jobs.EndAsync(lease, new JobEnd(Hour, "3 found.", "mark"), default), Is.True);

        Assert.That(await Store.Jobs.ClaimAsync(Sweep, Lease, default), Is.Null);
        await Store.AdvanceAsync(Hour);
        var again = (await Store.Jobs.ClaimAsync(Sweep, Lease, default))!;
        Assert.That(again.Watermark, Is.EqualTo("mark"));
        await Store.Jobs.EndAsync(again, new JobEnd(Hour, "Failed."), default);
        await Store.AdvanceAsync(Hour);
        Assert.That((await Store.Jobs.ClaimAsync(Sweep, Lease, default))!.Watermark, Is.EqualTo("mark"), "A failed run keeps it.");
    }

    [Test]
    public async Task The_job_of_a_relay_that_died_is_taken_over_and_the_dead_can_end_nothing()
    {
        var dead = (await Store.Jobs.ClaimAsync(Sweep, Lease, default))!;
        Assert.That(await Store.Jobs.RenewAsync(dead, Lease, default), Is.True);
        await Store.AdvanceAsync(Lease);

        Assert.That(await Store.Jobs.ClaimAsync(Sweep, Lease, default), Is.Not.Null);

        Assert.That(await Store.Jobs.RenewAsync(dead, Lease, default), Is.False);
        Assert.That(await Store.Jobs.EndAsync(dead, new JobEnd(Hour, "Late.", "late"), default), Is.False);
        Assert.That((await Store.Jobs.ListAsync(default)).Single().LastReport, Is.Null);
    }

    [Test]
    public async Task A_run_asked_for_now_comes_at_once_or_right_after_the_one_under_way()
    {
        var lease = (await Store.Jobs.ClaimAsync(Sweep, Lease, default))!;
        await Store.Jobs.RunNowAsync("sweep", default);
        await Store.Jobs.EndAsync(lease, new JobEnd(Hour, "Done."), default);
        var asked = await Store.Jobs.ClaimAsync(Sweep, Lease, default);
        Assert.That(asked, Is.Not.Null);
        await Store.Jobs.EndAsync(asked!, new JobEnd(Hour, "Done."), default);

        Assert.That(await Store.Jobs.ClaimAsync(Sweep, Lease, default), Is.Null);
        await Store.Jobs.RunNowAsync("sweep", default);
        Assert.That(await Store.Jobs.ClaimAsync(Sweep, Lease, default), Is.Not.Null);
    }

    [Test]
    public async Task The_list_of_jobs_tells_what_the_last_run_came_to()
    {
        var lease = (await Store.Jobs.ClaimAsync(Sweep, Lease, default))!;
        var running = (await Store.Jobs.ListAsync(default)).Single();
        await Store.Jobs.EndAsync(lease, new JobEnd(Hour, "3 found."), default);

        var ended = (await Store.Jobs.ListAsync(default)).Single();
        Assert.That((running.Job, running.IsRunning, running.LastReport), Is.EqualTo(("sweep", true, (string?)null)));
        Assert.That((ended.IsRunning, ended.LastReport, ended.DueAt - ended.LastEndedAt), Is.EqualTo((false, "3 found.", (TimeSpan?)Hour)));
    }
}
