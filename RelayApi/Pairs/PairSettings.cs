using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Ironclad.RelayApi.Inbox;
using Microsoft.Extensions.Primitives;

namespace Ironclad.RelayApi.Pairs;

/// <summary>
/// A further pair's settings, as they stand now: what the section <c>Pairs:&lt;name&gt;</c> says, else what the relay's own say. Addresses
/// and credentials are never taken over: those of production would be sent to a sandbox that forgot its own.
/// </summary>
internal sealed partial class PairSettings(IConfiguration relay, string name) : IConfigurationProvider, IConfigurationSource
{
    public const string Section = "Pairs";

    private const string DatabasePath = $"{InboxOptions.Section}:{nameof(InboxOptions.DatabasePath)}";

    // First segments of the relay's own paths.
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "health", "metrics", "openapi", "operations", "ops", "scalar", "webhooks");

    public static IEnumerable<string> Names(IConfiguration relay) => relay.GetSection(Section).GetChildren().Select(pair => pair.Key);

    public static bool IsName(string name) => Name().IsMatch(name) && !Taken.Contains(name);

    /// <summary>For commands that work without a running relay.</summary>
    public static IConfiguration Of(IConfiguration relay, string name) => new ConfigurationBuilder().Add(new PairSettings(relay, name)).Build();

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value)
    {
        value = relay[ConfigurationPath.Combine(Section, name, key)]
            ?? (key.Equals(DatabasePath, StringComparison.OrdinalIgnoreCase) ? OwnFile() : Own().IsMatch(key) ? null : relay[key]);
        return value is not null;
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        string Under(string key) => parentPath is null ? key : ConfigurationPath.Combine(parentPath, key);
        var (pairs, inherited) = parentPath is null
            ? (relay.GetSection(ConfigurationPath.Combine(Section, name)), relay)
            : (relay.GetSection(ConfigurationPath.Combine(Section, name, parentPath)), relay.GetSection(parentPath));
        return pairs.GetChildren().Select(child => child.Key)
            .Concat(inherited.GetChildren().Select(child => child.Key).Where(key => !Own().IsMatch(Under(key))))
            .Concat(DatabasePath.Equals(Under(nameof(InboxOptions.DatabasePath)), StringComparison.OrdinalIgnoreCase) ? [nameof(InboxOptions.DatabasePath)] : [])
            .Concat(earlierKeys).Order(ConfigurationKeyComparer.Instance);
    }

    public IChangeToken GetReloadToken() => relay.GetReloadToken();

    public void Load()
    {
    }

    /// <summary>The relay's settings are not this pair's to change.</summary>
    public void Set(string key, string? value)
    {
    }

    /// <summary>A folder named after the pair beside the relay's own inbox.</summary>
    private string OwnFile()
    {
        var beside = relay[DatabasePath] is { Length: > 0 } path ? path : new InboxOptions().DatabasePath;
        return Path.Combine(Path.GetDirectoryName(beside) ?? "", name, Path.GetFileName(beside));
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(
        "^(Pairs|KeyVault|urls|Kestrel|Diagnostics|OTEL_[a-z_]+|APPLICATIONINSIGHTS_CONNECTION_STRING|Ironclad:(BaseUrl|ApiToken|ClientId|ClientSecret|UserEmail|WebhookUrl|SecretExpiresOn|Next[a-z]+)"
            + "|Dataverse:(Url|TenantId|ClientId|ClientSecret|Certificate[a-z]+|ManagedIdentityClientId|SecretExpiresOn|Next[a-z]+)"
            + "|Inbox:(DatabasePath|ConnectionString)|Webhooks:(Previous)?AuthorizationHeader)(:|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
