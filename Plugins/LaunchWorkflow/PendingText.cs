using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>Why an Agreement waits for its launch: what happened and who must do what.</summary>
internal static class PendingText
{
    private const string NothingToDo = "you need not do anything, and must not create the Agreement again.";

    private const string NothingLaunched = "Nothing was launched. The relay launches the contract when Ironclad is available: " + NothingToDo;

    /// <summary>Ironclad may have launched it: the relay launches nothing that it finds in Ironclad.</summary>
    private const string LookFirst = "The relay looks for it in Ironclad, links it if it is there and launches it if it is not: " + NothingToDo;

    private const string NotKnown = "so it is not known whether it launched the contract";

    private const string AfterThat = "The relay launches the contract after that: do not create the Agreement again.";

    private static readonly string NoAnswer = $"Ironclad did not answer within {IroncladHttp.Timeout.TotalSeconds:0} seconds";

    public static Pending TimedOut { get; } =
        new($"{NoAnswer}, {NotKnown}. {LookFirst}");

    public static Pending TimedOutBeforeLaunch { get; } = new($"{NoAnswer}. {NothingLaunched}");

    public static Pending Unreachable { get; } = new($"The connection to Ironclad failed, {NotKnown}. {LookFirst}");

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

    public static Pending Busy(int status) => new($"Ironclad is busy or out of order (HTTP {status}), {NotKnown}. {LookFirst}");

    public static Pending Unreadable(int status) => new($"Ironclad's answer (HTTP {status}) could not be read, {NotKnown}. {LookFirst}");

    public static Pending CredentialRefused(int status, string? code) => Administrator(
        $"Ironclad refused the plug-in's credential (HTTP {status}{(PlainWords.Code(code) is { } known ? $", {known}" : "")}).",
        $"check the secure configuration of the plug-in step or the environment variable {SettingNames.Credential}, "
        + $"that it belongs to the address in {SettingNames.BaseUrl}, "
        + $"and that the user in {SettingNames.CreatorEmail} may launch workflows");

    public static Pending Unexpected(int status) => Administrator(
        $"Ironclad answered in an unexpected way (HTTP {status}).",
        $"check the environment variable {SettingNames.BaseUrl}");

    private static Pending Setting(string name, string problem) =>
        new($"The environment variable {name} {problem}. An administrator must do this. {AfterThat}");

    private static Pending Administrator(string problem, string task) => new($"{problem} An administrator must {task}. {AfterThat}");
}
