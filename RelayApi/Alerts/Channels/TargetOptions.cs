using System.ComponentModel.DataAnnotations;
using Ironclad.Mapping;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>Where alerts are posted to.</summary>
internal abstract class TargetOptions : IValidatableObject
{
    /// <summary>Empty: nowhere. Secret, as whoever knows it may post there.</summary>
    public Uri? Url { get; set; }

    protected abstract string Setting { get; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is not null && !(Url.IsAbsoluteUri && SecureAddress.IsAcceptable(Url)))
            yield return new ValidationResult(
                $"{Setting} is no https address. Alerts are posted over HTTPS only, and over http on this machine.");
    }
}

/// <summary>A workflow of Teams that takes posts: configuration section <c>Alerts:Teams</c>.</summary>
internal sealed class TeamsOptions : TargetOptions
{
    public const string Section = "Alerts:Teams";

    protected override string Setting => "Alerts:Teams:Url";
}

/// <summary>Any service of one's own: configuration section <c>Alerts:Http</c>.</summary>
internal sealed class HttpOptions : TargetOptions
{
    public const string Section = "Alerts:Http";
    public const string SecretPrefix = "whsec_";

    private const int ShortestSecret = 24;

    /// <summary>What posts are signed with, as Standard Webhooks spells secrets.</summary>
    public string? Secret { get; set; }

    protected override string Setting => "Alerts:Http:Url";

    /// <returns>Null when the secret is none.</returns>
    public byte[]? Key
    {
        get
        {
            var text = Secret?.StartsWith(SecretPrefix, StringComparison.Ordinal) == true ? Secret[SecretPrefix.Length..] : "";
            var key = new byte[text.Length];
            return Convert.TryFromBase64String(text, key, out var length) && length >= ShortestSecret ? key[..length] : null;
        }
    }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var problem in base.Validate(validationContext))
            yield return problem;
        if (Url is not null && Key is null)
            yield return new ValidationResult(
                $"Alerts:Http:Secret is missing or none. Set it to {SecretPrefix} and at least {ShortestSecret} random bytes in Base64, "
                    + "for example what echo whsec_$(openssl rand -base64 32) says, here and at the receiver.");
    }
}
