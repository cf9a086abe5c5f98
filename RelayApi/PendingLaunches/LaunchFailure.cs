using Ironclad.Mapping;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>Why a launch came to nothing that is known. Whatever Ironclad did is looked up before the next one.</summary>
/// <param name="Reason">For the Agreement's Launch Error.</param>
internal sealed record LaunchFailure(string Reason, bool NeedsHuman = false, TimeSpan? RetryAfter = null)
{
    private const string Next = "The relay looks for the contract in Ironclad and launches it if it is not there: you need not do "
        + "anything, and must not create the Agreement again.";

    public static LaunchFailure NoAnswer { get; } =
        new($"Ironclad did not answer, so it is not known whether it launched the contract. {Next}");

    public static LaunchFailure Unreadable { get; } =
        new($"Ironclad's answer could not be read, so it is not known whether it launched the contract. {Next}");

    public static LaunchFailure Of(IroncladException refused) => (int)refused.Status switch
    {
        _ when refused.IsTokenRefusal => Credential(refused, "gives the relay no token"),
        401 or 403 => Credential(refused, "refuses the relay's launches"),
        429 => new($"Ironclad's limit of requests per minute is used up. {Next}", RetryAfter: refused.RetryAfter),
        408 or >= 500 => new($"Ironclad is busy or out of order (HTTP {(int)refused.Status}). {Next}", RetryAfter: refused.RetryAfter),
        400 or 422 => Unreadable,
        _ => new(
            $"Ironclad answered in an unexpected way (HTTP {(int)refused.Status}). An administrator must check the relay's setting "
                + $"Ironclad:BaseUrl. {Next}",
            NeedsHuman: true),
    };

    private static LaunchFailure Credential(IroncladException refused, string what) => new(
        $"Ironclad {what} (HTTP {(int)refused.Status}{(refused.Error.Code is { } code ? $", {code}" : "")}). An administrator must check "
            + "the relay's Ironclad credential, its scope public.workflows.createWorkflows, and that the user in "
            + $"{SettingNames.CreatorEmail} may launch workflows. {Next}",
        NeedsHuman: true);
}
