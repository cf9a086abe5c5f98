namespace Ironclad.Reliability.World;

/// <summary>A clock that is behind: one that runs fast from there does not overtake the others.</summary>
internal sealed class EarlierTime(TimeSpan behind) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - behind;
}
