using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Why an Agreement waits for its launch: what happened and who must do what.</summary>
internal static class PendingText
{
    private const string NothingLaunched = "Nothing was launched. Create the Agreement again when Ironclad is available, and delete this one.";

    /// <summary>Ironclad may have launched it: the relay links an Agreement without a workflow at its workflow's next event.</summary>
    private const string LookFirst = "Look for the contract in Ironclad first. If it is there, this Agreement is linked to it at its next "
        + "change; if it is not, create the Agreement again and delete this one.";

    private static readonly string NoAnswer = $"Ironclad did not answer within {IroncladHttp.Timeout.TotalSeconds:0} seconds";

    public static Pending TimedOut { get; } =
        new($"{NoAnswer}, so it is not known whether it launched the contract. {LookFirst}");

    public static Pending TimedOutBeforeLaunch { get; } = new($"{NoAnswer}. {NothingLaunched}");

    public static Pending Unreachable { get; } = new($"The connection to Ironclad failed. {LookFirst}");

    public static Pending CreatorMissing { get; } = Setting(SettingNames.CreatorEmail,
        "is empty. Enter the e-mail address of the Ironclad user that launches contracts");

    public static Pending BaseUrlInvalid { get; } = Setting(SettingNames.BaseUrl,
        "is no address of Ironclad. Enter one that starts with https:// and has no path, such as https://ironcladapp.com");

    public static Pending AttributeIdsInvalid { get; } = Setting(SettingNames.AttributeIds,
        """is no JSON object. Enter one such as {"counterpartySignerName":"role1f2e"}, or {}""");

    public static Pending CredentialMissing { get; } = Administrator(
        "The plug-in has no usable credential for Ironclad.",
        $"set the secure configuration of the plug-in step, or the environment variable {SettingNames.Credential}, "
        + """to {"clientId":"…","clientSecret":"…"} or {"apiToken":"…"}""");

    public static Pending TemplateInvalid(AgreementType type) => Setting(type.TemplateSetting,
        "holds something that is no template id. Enter the id of the Ironclad template, or several separated by commas");

    public static Pending Busy(int status) => new($"Ironclad is busy or out of order (HTTP {status}). {LookFirst}");

    public static Pending Unreadable(int status) => new($"Ironclad's answer (HTTP {status}) could not be read. {LookFirst}");

    public static Pending CredentialRefused(int status, string? code) => Administrator(
        $"Ironclad refused the plug-in's credential (HTTP {status}{(code is null ? "" : $", {code}")}).",
        $"check the secure configuration of the plug-in step or the environment variable {SettingNames.Credential}, "
        + $"that it belongs to the address in {SettingNames.BaseUrl}, "
        + $"and that the user in {SettingNames.CreatorEmail} may launch workflows");

    public static Pending Unexpected(int status) => Administrator(
        $"Ironclad answered in an unexpected way (HTTP {status}).",
        $"check the environment variable {SettingNames.BaseUrl}");

    private static Pending Setting(string name, string problem) => new($"The environment variable {name} {problem}. "
        + "An administrator must do this. Create the Agreement again after that, and delete this one.");

    private static Pending Administrator(string problem, string task) =>
        new($"{problem} An administrator must {task}. Create the Agreement again after that, and delete this one.");
}
