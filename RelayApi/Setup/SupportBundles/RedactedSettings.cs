using System.Globalization;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Setup.SupportBundles;

/// <summary>The settings as a stranger may read them: numbers, times, switches and hosts. Of any text it says that it is set.</summary>
internal static class RedactedSettings
{
    private const string IsSet = "(set)";

    /// <summary>A shorter one would be found in any text.</summary>
    private const int ShortestSecret = 4;

    public static string Print(IConfiguration configuration) =>
        string.Join('\n', KnownSettings.In(configuration).Select(setting => $"{setting.Path} = {Shown(setting)}"));

    /// <summary>What must not be in a bundle, word for word.</summary>
    public static IReadOnlyList<string> Secrets(IConfiguration configuration) =>
    [
        .. from setting in KnownSettings.In(configuration)
           where setting.Value is not null && KnownSettings.IsSecret(setting.Name)
           from secret in Parts(setting)
           where secret.Length >= ShortestSecret
           select secret,
    ];

    /// <summary>A connection string holds its password among words that are no secret.</summary>
    private static IEnumerable<string> Parts(KnownSetting setting) => setting.Name.EndsWith("ConnectionString", StringComparison.Ordinal)
        ? setting.Value!.Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2 && IsCredential(part[0])).Select(part => part[1].Trim())
        : [setting.Value!];

    private static bool IsCredential(string word) => word.Trim().ToUpperInvariant() is "PASSWORD" or "PWD" or "USERNAME" or "USER ID" or "UID" or "USER";

    private static string Shown(KnownSetting setting)
    {
        var type = Nullable.GetUnderlyingType(setting.Type) ?? setting.Type;
        return setting.Value is not { } value || KnownSettings.IsSecret(setting.Name) ? IsSet
            : type == typeof(Uri) ? Host(value)
            : type.IsEnum ? Known(Enum.TryParse(type, value, ignoreCase: true, out _), value)
            : type == typeof(bool) ? Known(bool.TryParse(value, out _), value)
            : type == typeof(TimeSpan) ? Known(TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _), value)
            : type.IsPrimitive ? Known(double.TryParse(value, CultureInfo.InvariantCulture, out _), value)
            : IsSet;
    }

    private static string Host(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) ? BearerHandler.HostOf(address) : IsSet;

    /// <summary>What is not of its setting's kind may be a misplaced secret.</summary>
    private static string Known(bool isOfItsKind, string value) => isOfItsKind ? value : IsSet;
}
