using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Ironclad.RelayApi.Inbox;
using Ironclad.RelayApi.Inbox.Retention;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>The settings as <c>RelayApi/Docs/configure.md</c> lists them are those that the options classes have, with their defaults.</summary>
internal sealed partial class SettingsDocumentTests
{
    /// <summary>Longer ones are written out below their table.</summary>
    private const int LongestDefault = 60;

    private static readonly Dictionary<string, string> Listed = Row().Matches(Checkout.Text("RelayApi/Docs/configure.md")).ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value.Trim());

    private static readonly Dictionary<string, string?> Known = typeof(RelayApp).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && (type.GetField("Section") is { IsLiteral: true } || type == typeof(RetentionOptions)))
        .SelectMany(type => Settings(Section(type), Activator.CreateInstance(type)!))
        .ToDictionary(setting => setting.Key, setting => setting.Default);

    [Test]
    public void Every_setting_is_listed() => Assert.That(Known.Keys.Except(Listed.Keys), Is.Empty, "Add a row for each to RelayApi/Docs/configure.md.");

    [Test]
    public void Every_setting_that_is_listed_exists() => Assert.That(Listed.Keys.Except(Known.Keys), Is.Empty);

    [Test]
    public void Every_default_is_told_as_it_is() => Assert.That(
        from setting in Known
        where setting.Value is { Length: > 0 and <= LongestDefault } && Listed.TryGetValue(setting.Key, out var told) && told != $"`{setting.Value}`"
        select $"{setting.Key} has the default `{setting.Value}`, not {Listed[setting.Key]}",
        Is.Empty);

    /// <summary>Retention is a part of the inbox.</summary>
    private static string Section(Type options) => (string)(options.GetField("Section") ?? typeof(InboxOptions).GetField("Section"))!.GetRawConstantValue()!;

    private static IEnumerable<(string Key, string? Default)> Settings(string section, object options) =>
        from property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        from setting in Of($"{section}:{property.Name}", property.PropertyType, property.GetValue(options))
        select setting;

    private static IEnumerable<(string Key, string? Default)> Of(string key, Type type, object? value) => value switch
    {
        null => [(key, null)],
        string text => [(key, text)],
        IEnumerable => [($"{key}:0", null)],
        _ when type.IsClass && type.Assembly == typeof(RelayApp).Assembly => Settings(key, value),
        bool yes => [(key, yes ? "true" : "false")],
        _ => [(key, Convert.ToString(value, CultureInfo.InvariantCulture))],
    };

    /// <summary>| `Ironclad:BaseUrl` | what it means | its default |</summary>
    [GeneratedRegex(@"^\| `(?<key>[A-Za-z]+(:[A-Za-z0-9]+)+)` \|.*\| (?<default>[^|]*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
