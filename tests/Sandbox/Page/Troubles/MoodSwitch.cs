using Ironclad.Emulator.Control;

namespace Ironclad.Sandbox.Page.Troubles;

/// <summary>One of the buttons that say how Ironclad answers.</summary>
/// <param name="Done">What is so from then on.</param>
public sealed record MoodSwitch(IroncladMood Mood, string Text, string Done)
{
    private const double Always = 1;

    public static IReadOnlyList<MoodSwitch> All { get; } =
    [
        new(IroncladMood.Well, "Answers well", "Ironclad answers again, and the relay's run of launches that wait came at once."),
        new(IroncladMood.Away, "Away", "Ironclad answers every call with 503. Create an Agreement: it is saved, and waits."),
        new(IroncladMood.Slow, "Slow", "Ironclad takes three seconds longer for every call."),
        new(IroncladMood.Busy, "Too many calls", "Ironclad answers every call with 429 and asks for five seconds of patience."),
        new(IroncladMood.Forgetful, "Launch answers get lost",
            "Ironclad launches, and its answer does not arrive. Create an Agreement: it is not launched twice."),
    ];

    internal Fault? ToFault() => Mood switch
    {
        IroncladMood.Away => new Fault { Route = "*", Status = 503, Probability = Always },
        IroncladMood.Slow => new Fault { Route = "*", Kind = FaultKind.Slow, Seconds = 3, Probability = Always },
        IroncladMood.Busy => new Fault { Route = "*", Status = 429, RetryAfterSeconds = 5, Probability = Always },
        IroncladMood.Forgetful => new Fault { Route = "POST /workflows", Status = 504, AfterEffect = true, Probability = Always },
        _ => null,
    };
}
