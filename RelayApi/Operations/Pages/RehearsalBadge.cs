using Ironclad.RelayApi.Handlers.Rehearsals;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>What a dry run expects, in words, and the class of its badge.</summary>
internal static class RehearsalBadge
{
    public static string Text(Expected expected) => expected switch
    {
        Expected.Write => "Would write",
        Expected.Nothing => "Nothing to write",
        Expected.Ignored => "Would be ignored",
        Expected.NotYet => "Would wait",
        Expected.Retry => "Would be tried again",
        Expected.SetAside => "Would be set aside",
        Expected.AskHuman => "Needs a human",
    };

    public static string Tone(Expected expected) => expected switch
    {
        Expected.Write => "success",
        Expected.Nothing or Expected.Ignored => "",
        Expected.NotYet or Expected.Retry => "warning",
        Expected.SetAside or Expected.AskHuman => "danger",
    };
}
