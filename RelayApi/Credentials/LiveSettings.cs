using System.Globalization;

namespace Ironclad.RelayApi.Credentials;

/// <summary>A section's values as they stand now: a credential is changed without a restart.</summary>
internal sealed class LiveSettings(IConfiguration configuration, string section)
{
    /// <returns>Null for a value of white space too.</returns>
    public string? Text(string name) => configuration[$"{section}:{name}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>A date is its midnight in UTC.</summary>
    public DateTimeOffset? Moment(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
