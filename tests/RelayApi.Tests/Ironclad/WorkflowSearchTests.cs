using System.Text.Json;
using Ironclad.RelayApi.Ironclad;
using Microsoft.AspNetCore.Http;

namespace Ironclad.RelayApi.Tests.Ironclad;

internal sealed class WorkflowSearchTests
{
    private static readonly DateTimeOffset Since = new(2026, 7, 30, 12, 0, 0, TimeSpan.FromHours(2));

    [TestCase(0, 1)]
    [TestCase(99, 1)]
    [TestCase(100, 2)]
    [TestCase(250, 3)]
    public async Task Pages_are_read_until_a_short_one(int workflows, int pages)
    {
        var asked = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, asked, workflows, largest: 100));

        Assert.That(await ChangedAsync(server), Has.Count.EqualTo(workflows));
        Assert.That(asked, Has.Count.EqualTo(pages));
    }

    [Test]
    public async Task A_page_that_is_smaller_than_asked_for_is_not_taken_for_the_last()
    {
        var asked = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, asked, 45, largest: 20));

        Assert.That(await ChangedAsync(server), Has.Count.EqualTo(45));
    }

    [Test]
    public async Task Every_status_is_asked_for_and_the_time_in_UTC()
    {
        var asked = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, asked, 0, largest: 100));

        await ChangedAsync(server);

        Assert.That(
            Uri.UnescapeDataString(asked.Single()),
            Is.EqualTo("?page=0&pageSize=100&status=active,paused,completed,cancelled&template=t1&lastUpdated=2026-07-30T10:00:00.000Z"));
    }

    [Test]
    public async Task A_workflow_that_moves_to_the_next_page_meanwhile_comes_once()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsJsonAsync(new
        {
            list = context.Request.Query["page"] == "0" ? Enumerable.Range(0, 100).Select(Workflow) : [Workflow(99), Workflow(100)],
        }));

        Assert.That((await ChangedAsync(server)).Select(workflow => workflow.Id), Is.Unique.And.Exactly(101).Items);
    }

    [Test]
    public async Task A_list_that_ignores_the_filter_finds_nothing_that_does_not_carry_the_value()
    {
        var asked = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, asked, 3, largest: 100));
        await using var client = IroncladClient.WithToken(server.Address);

        var found = await client.Search.WithAsync("dynamicsMsaId", "ID-1", CancellationToken.None);

        Assert.That(found.Select(workflow => workflow.Id), Is.EqualTo(new[] { "w1" }));
        Assert.That(Uri.UnescapeDataString(asked.Single()), Does.EndWith("&filter=Equals([dynamicsMsaId],'ID-1')"));
    }

    private static async Task<List<Workflow>> ChangedAsync(LoopbackServer server)
    {
        await using var client = IroncladClient.WithToken(server.Address);
        return await client.Search.ChangedAsync("t1", Since, CancellationToken.None).ToListAsync();
    }

    private static Task AnswerAsync(HttpContext context, List<string> asked, int workflows, int largest)
    {
        asked.Add(context.Request.QueryString.Value!);
        var size = Math.Min(int.Parse(context.Request.Query["pageSize"]!), largest);
        var list = Enumerable.Range(0, workflows).Skip(int.Parse(context.Request.Query["page"]!) * size).Take(size).Select(Workflow);
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { pageSize = size, list }));
    }

    private static object Workflow(int number) => new { id = $"w{number}", attributes = new { dynamicsMsaId = $"id-{number}" } };
}
