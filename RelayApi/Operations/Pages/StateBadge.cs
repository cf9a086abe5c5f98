using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>An entry's state in words, and the class of its badge.</summary>
internal static class StateBadge
{
    public static string Text(EntryState state) => state switch
    {
        EntryState.Waiting => "Waiting",
        EntryState.Done => "Done",
        EntryState.Ignored => "Ignored",
        EntryState.SetAside => "Set aside",
    };

    public static string Tone(EntryState state) => state switch
    {
        EntryState.Waiting => "warning",
        EntryState.Done => "success",
        EntryState.Ignored => "",
        EntryState.SetAside => "danger",
    };
}
