namespace Ironclad.Emulator.Workflows;

internal static class Statuses
{
    public const string Active = "active";
    public const string Paused = "paused";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
}
