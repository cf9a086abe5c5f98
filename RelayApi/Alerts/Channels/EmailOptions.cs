using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>The mail server that alerts go through: configuration section <c>Alerts:Email</c>.</summary>
internal sealed class EmailOptions : IValidatableObject
{
    public const string Section = "Alerts:Email";

    /// <summary>Empty: no e-mail.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public EmailSecurity Security { get; set; }

    public string? UserName { get; set; }

    /// <summary>Secret.</summary>
    public string? Password { get; set; }

    public string? From { get; set; }

    /// <summary>Addresses, separated by commas.</summary>
    public string? To { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSet)
            yield break;
        if (!MailboxAddress.TryParse(From, out _))
            yield return new ValidationResult("Alerts:Email:From is no e-mail address. Set it to the address that alerts come from.");
        if (!InternetAddressList.TryParse(To, out _))
            yield return new ValidationResult("Alerts:Email:To is no list of e-mail addresses. Set it to one or more, separated by commas.");
        if (Security == EmailSecurity.None && !string.IsNullOrEmpty(Password))
            yield return new ValidationResult(
                "Alerts:Email:Password would be sent in the open. Set Alerts:Email:Security to StartTls or Tls, or leave the password out.");
    }
}

internal enum EmailSecurity
{
    /// <summary>Begins in the open and goes on encrypted, or not at all: usually port 587.</summary>
    StartTls,

    /// <summary>Encrypted from the start: usually port 465.</summary>
    Tls,

    /// <summary>In the open: a server on this machine or in a closed network.</summary>
    None,
}
