namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>What a look at one link found.</summary>
/// <param name="Text">With cause and fix unless it is fine; no secret, no person data.</param>
internal sealed record Finding(string Link, FindingState State, string Text)
{
    public bool IsBroken => State is FindingState.Failed or FindingState.NotChecked;
}

internal enum FindingState
{
    Fine,

    /// <summary>It works, and should be looked at.</summary>
    Warning,
    Failed,
    NotChecked,
}
