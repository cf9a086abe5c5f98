using Ironclad.Mapping;
using Ironclad.RelayApi.Ironclad;
using Ironclad.Texts;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>Why a launch came to nothing that is known. Whatever Ironclad did is looked up before the next one.</summary>
/// <param name="Reason">For the Agreement's Launch Error.</param>
internal sealed record LaunchFailure(Message Reason, bool NeedsHuman = false, TimeSpan? RetryAfter = null)
{
    public static LaunchFailure NoAnswer { get; } = new(new Message("ICD-5001"));

    public static LaunchFailure Unreadable { get; } = new(new Message("ICD-5002"));

    public static LaunchFailure Of(IroncladException refused) => (int)refused.Status switch
    {
        _ when refused.IsTokenRefusal => new(new Message("ICD-5003", Answer(refused), SettingNames.CreatorEmail), NeedsHuman: true),
        401 or 403 => new(new Message("ICD-5004", Answer(refused), SettingNames.CreatorEmail), NeedsHuman: true),
        429 => new(new Message("ICD-5005"), RetryAfter: refused.RetryAfter),
        408 or >= 500 => new(new Message("ICD-5006", (int)refused.Status), RetryAfter: refused.RetryAfter),
        400 or 422 => Unreadable,
        _ => new(new Message("ICD-5007", (int)refused.Status), NeedsHuman: true),
    };

    private static string Answer(IroncladException refused) =>
        $"HTTP {(int)refused.Status}{(refused.Error.Code is { } code ? $", {code}" : "")}";
}
