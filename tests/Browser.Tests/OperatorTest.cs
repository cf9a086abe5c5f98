using Ironclad.Browser.Tests.Operated;
using Microsoft.Playwright;

namespace Ironclad.Browser.Tests;

/// <summary>A test at the browser of an operator. Whatever a page does, it complains about nothing in the console.</summary>
internal abstract class OperatorTest
{
    private readonly List<Visit> _visits = [];

    protected OperatedRelay Relay { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Shared.IgnoreWhereMissing();
        Relay = await Shared.RelayAsync();
    }

    [TearDown]
    public async Task LeaveAsync()
    {
        foreach (var visit in _visits)
            await visit.DisposeAsync();
        string[] complaints = [.. _visits.SelectMany(visit => visit.Complaints)];
        _visits.Clear();
        Assert.That(complaints, Is.Empty, "The console has no complaint.");
    }

    /// <summary>Somebody who is signed in.</summary>
    protected async Task<Visit> VisitAsync(Action<BrowserNewContextOptions>? browser = null)
    {
        var visit = await Visit.SignedInAsync(Relay, browser);
        _visits.Add(visit);
        return visit;
    }

    /// <summary>At a page, signed in.</summary>
    protected async Task<IPage> OpenAsync(string path)
    {
        var visit = await VisitAsync();
        await visit.GoAsync(path);
        return visit.Page;
    }
}
