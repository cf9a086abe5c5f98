using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Credentials;

/// <summary>How the relay watches over its credentials: configuration section <c>Credentials</c>.</summary>
internal sealed class CredentialOptions
{
    public const string Section = "Credentials";

    /// <summary>So long before a credential ends, <c>/health/ready</c> says so.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan WarnBefore { get; set; } = TimeSpan.FromDays(30);
}
