using Ironclad.RelayApi.KeyVault;
using Ironclad.RelayApi.Pairs;

namespace Ironclad.RelayApi.Setup;

internal static class OnlySettings
{
    public const string DatabasePath = "Inbox:DatabasePath";

    private static readonly string[] Others = [PairSettings.Section, KeyVaultOptions.Section];

    /// <summary>
    /// One relay with these settings as they are now, whatever else the machine has: no further pair, whose inboxes belong to the running
    /// relay, and no vault, whose secrets are among the settings already.
    /// </summary>
    public static void UseOnly(this WebApplicationBuilder builder, IConfiguration settings)
    {
        var now = settings.AsEnumerable().Where(setting => setting.Value is not null && !Others.Any(section => IsIn(section, setting.Key))).ToList();
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        builder.Configuration.AddInMemoryCollection(now);
    }

    private static bool IsIn(string section, string key) =>
        key.Equals(section, StringComparison.OrdinalIgnoreCase) || key.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase);
}
