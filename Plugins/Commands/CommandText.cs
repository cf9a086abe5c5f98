using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>What keeps a command from doing what was asked: the cause, and who must do what.</summary>
internal static class CommandText
{
    public static Message AlreadyLaunched { get; } = new("ICD-3001");

    public static Message TypeMissing { get; } = new("ICD-3002");

    public static Message NoWorkflow { get; } = new("ICD-3005");

    public static Message ReasonMissing { get; } = new("ICD-3007");

    public static Message Overtaken { get; } = new("ICD-3008");

    public static Message MayNotChange { get; } = new("ICD-3009");

    public static Message WorkflowUnknown { get; } = new("ICD-3014");

    public static Message CancellationUnknown { get; } = new("ICD-3017");

    public static Message NoTemplate(AgreementType type) => new("ICD-3003", type.Label);

    public static Message TooSoon(TimeSpan settles) => new("ICD-3004", settles.TotalMinutes);

    public static Message Ended(string status) => new("ICD-3006", status);

    public static Message NotThere(Guid agreementId) => new("ICD-3010", agreementId);

    public static Message SettingMissing(string name) => new("ICD-3011", name);

    /// <param name="why">A phrase, or a status of HTTP.</param>
    public static Message NotAsked(object why) => new("ICD-3012", why);

    public static Message CredentialRefused(string answer, string scope) => new("ICD-3013", answer, scope, SettingNames.CreatorEmail);

    public static Message Unexpected(string answer) => new("ICD-3015", answer, SettingNames.BaseUrl);

    public static Message NotCancelled(string reason) => new("ICD-3016", reason);

    public static Message TemplateUnknown(string templateId, string setting) => new("ICD-3021", templateId, setting);

    public static Message NotChecked(string why) => new("ICD-3022", why);
}
