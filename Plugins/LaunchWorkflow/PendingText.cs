using Ironclad.Mapping;
using Ironclad.Plugins.CopyGuard;
using Ironclad.Plugins.Ironclad;
using Ironclad.Texts;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Why an Agreement waits for its launch: what happened and who must do what.</summary>
internal static class PendingText
{
    private static readonly double Seconds = IroncladHttp.Timeout.TotalSeconds;

    public static Pending TimedOut { get; } = Of("ICD-1011", Seconds);

    public static Pending TimedOutBeforeLaunch { get; } = Of("ICD-1012", Seconds);

    public static Pending Unreachable { get; } = Of("ICD-1013");

    public static Pending CreatorMissing { get; } = Of("ICD-4011", SettingNames.CreatorEmail);

    public static Pending BaseUrlInvalid { get; } = Of("ICD-4012", SettingNames.BaseUrl, "https://ironcladapp.com");

    public static Pending AttributeIdsInvalid { get; } =
        Of("ICD-4013", SettingNames.AttributeIds, """{"counterpartySignerName":"role1f2e"}""", "{}");

    public static Pending CredentialMissing { get; } =
        Of("ICD-4015", SettingNames.Credential, """{"clientId":"…","clientSecret":"…"}""", """{"apiToken":"…"}""");

    public static Pending TemplateInvalid(AgreementTemplate template) => Of("ICD-4014", template.Setting);

    public static Pending Busy(int status) => Of("ICD-1014", status);

    public static Pending Unreadable(int status) => Of("ICD-1015", status);

    public static Pending CredentialRefused(int status, string? code) => Of(
        "ICD-1016",
        PlainWords.Code(code) is { } known ? $"HTTP {status}, {known}" : $"HTTP {status}",
        SettingNames.Credential,
        SettingNames.BaseUrl,
        SettingNames.CreatorEmail);

    public static Pending Unexpected(int status) => Of("ICD-1017", status, SettingNames.BaseUrl);

    public static Pending CopiedEnvironment { get; } = new(OrganizationCheck.Problem);

    /// <param name="status">0 when no answer came.</param>
    public static Pending NotAsked(int status) =>
        Of("ICD-1018", status == 0 ? new Phrase("Commands.NoConnection") : $"HTTP {status}");

    private static Pending Of(string code, params object[] arguments) => new(new Message(code, arguments));
}
