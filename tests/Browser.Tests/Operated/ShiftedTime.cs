namespace Ironclad.Browser.Tests.Operated;

/// <summary>The time of this machine, or for a while another one.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
}
