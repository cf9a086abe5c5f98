using Ironclad.Emulator.Control.Reports;

namespace Ironclad.Sandbox.Story;

/// <summary>What the chapters of the story share: the world, who tells it, and the Agreement it is about.</summary>
internal sealed class Scene(World world, Narrator narrator)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private AgreementView _seen = new(new Dictionary<string, string>(), []);

    public World World { get; } = world;

    public Narrator Narrator { get; } = narrator;

    public Guid AgreementId { get; set; }

    /// <summary>The Agreement that is refused, launched with the button and cancelled.</summary>
    public Scene? Second { get; private set; }

    public string WorkflowId => Now["Ironclad Workflow Id"];

    public AgreementView Now => AgreementView.Read(World.Seller, AgreementId);

    public Scene Begin(Guid agreementId) => Second = new Scene(World, Narrator) { AgreementId = agreementId };

    /// <summary>Waits until the Agreement shows what the relay is expected to write, and no longer than a person would.</summary>
    public async Task<AgreementView> UntilAsync(Func<AgreementView, bool> shown)
    {
        var asked = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var view = Now;
        while (!shown(view) && TimeProvider.System.GetElapsedTime(asked) < Patience && await timer.WaitForNextTickAsync())
            view = Now;
        return view;
    }

    public void ExpectDelivered(Outcome outcome, string eventName)
    {
        var delivery = outcome.Deliveries.FirstOrDefault(sent => sent.Event == eventName);
        Narrator.Expect($"Ironclad sent {eventName}, signed; the relay stored it and answered 202", delivery?.Status == 202, $"answer {delivery?.Status}");
    }

    /// <summary>Says what changed on the Agreement since the last chapter and what it cost.</summary>
    public void TellChanges(AgreementView view, CallCount calls)
    {
        foreach (var (what, before, after) in _seen.Differences(view))
            Narrator.Changed(what, before, after);
        Narrator.Calls(calls);
        _seen = view;
    }
}
