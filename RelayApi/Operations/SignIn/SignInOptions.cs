using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>How operators sign in to the pages: configuration section <c>Operations:SignIn</c>. The admin key opens them too.</summary>
internal sealed class SignInOptions : IValidatableObject
{
    public const string Section = "Operations:SignIn";

    /// <summary>The directory in Microsoft Entra ID whose users may sign in.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application in Entra ID, with the app roles Viewer and Operator.</summary>
    public string? ClientId { get; set; }

    /// <summary>Secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Another authority than Entra ID's public cloud.</summary>
    public Uri? Authority { get; set; }

    /// <summary>So long after a sign-in the next one is due, whatever happens in between.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Whether there is anything but the admin key.</summary>
    public bool IsSet => ClientId is { Length: > 0 };

    /// <summary>Where users are sent to.</summary>
    public Uri EffectiveAuthority => Authority ?? new Uri($"https://login.microsoftonline.com/{TenantId}/v2.0");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var identity = TenantId is { Length: > 0 } || Authority is not null;
        if (identity != IsSet || IsSet != ClientSecret is { Length: > 0 })
            yield return new ValidationResult(
                "Operations:SignIn is set in part. Set TenantId, ClientId and ClientSecret (environment variables Operations__SignIn__TenantId "
                    + "and so on) of the application in Entra ID, or none of them to sign in with the admin key alone.");
        if (Authority is { } authority && !(authority.IsAbsoluteUri && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback)))
            yield return new ValidationResult(
                "Operations:SignIn:Authority is no HTTPS address. Set it (environment variable Operations__SignIn__Authority) to the "
                    + "authority's address, or leave it out for Entra ID's public cloud.");
    }
}
