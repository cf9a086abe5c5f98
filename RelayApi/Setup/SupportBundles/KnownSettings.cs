using System.Reflection;
using System.Text.RegularExpressions;

namespace Ironclad.RelayApi.Setup.SupportBundles;

/// <summary>The settings that the relay's options classes name: what the configuration holds beside them is none of its business.</summary>
internal static partial class KnownSettings
{
    private const string SectionField = "Section";

    /// <summary>Each one that has a value, with the type that it is read as.</summary>
    public static IEnumerable<KnownSetting> In(IConfiguration configuration) =>
        from options in typeof(KnownSettings).Assembly.GetTypes()
        where options.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = options.GetField(SectionField, BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
        where section is not null
        from property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        let found = configuration.GetSection($"{section}:{property.Name}")
        where found.Exists()
        orderby found.Path
        select new KnownSetting(found.Path, found.Value, property.PropertyType);

    /// <summary>Whether a setting of this name is nobody else's business.</summary>
    public static bool IsSecret(string name) => SecretName().IsMatch(name);

    [GeneratedRegex("Secret|Token|Key$|Password|ConnectionString|Header|Email|User", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}

/// <param name="Value">Null when it is made of several.</param>
internal sealed record KnownSetting(string Path, string? Value, Type Type)
{
    public string Name => Path[(Path.LastIndexOf(':') + 1)..];
}
