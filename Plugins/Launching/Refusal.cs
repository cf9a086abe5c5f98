namespace Ironclad.Launching;

/// <summary>What Ironclad did not accept of a launch.</summary>
/// <param name="Code">Ironclad's error code.</param>
/// <param name="Parameters">Attribute ids or parts of the request, as Ironclad names them.</param>
internal sealed record Refusal(LaunchRequest Request, string Code, string Message, IReadOnlyList<string> Parameters)
{
    public bool IsMissing => Code == "MISSING_PARAM";
}
