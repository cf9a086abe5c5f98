using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Ironclad.RelayApi.Alerts.Channels;

/// <summary>E-mail, as plain text.</summary>
internal sealed class EmailChannel(IOptions<EmailOptions> options, TimeProvider time) : IAlertChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "E-mail";

    public bool IsSet => options.Value.IsSet;

    public async Task SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await DeliverAsync(Mail(message), either.Token);
        }
        catch (AuthenticationException)
        {
            throw new ChannelException("The mail server refused the sign-in. Check Alerts:Email:UserName and Alerts:Email:Password.");
        }
        catch (SmtpCommandException refused)
        {
            throw new ChannelException(
                $"The mail server refused the message (SMTP {(int)refused.StatusCode}). Check Alerts:Email:From and Alerts:Email:To, and that "
                    + "it relays for this machine.");
        }
        catch (Exception failure) when (failure is not ChannelException && !cancellation.IsCancellationRequested)
        {
            throw new ChannelException(
                $"The mail server could not be spoken to ({failure.GetType().Name}). Check Alerts:Email:Host, Alerts:Email:Port, "
                    + "Alerts:Email:Security and the firewall.");
        }
    }

    private async Task DeliverAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var server = new SmtpClient();
        await server.ConnectAsync(settings.Host!, settings.Port, Of(settings.Security), cancellation);
        if (!string.IsNullOrEmpty(settings.UserName))
            await server.AuthenticateAsync(settings.UserName, settings.Password ?? "", cancellation);
        await server.SendAsync(mail, cancellation);
        await server.DisconnectAsync(quit: true, cancellation);
    }

    private MimeMessage Mail(AlertMessage message)
    {
        var body = new TextPart("plain") { Text = message.Text };
        var mail = new MimeMessage { Subject = message.Title, Date = time.GetUtcNow(), Body = body };
        mail.From.Add(MailboxAddress.Parse(options.Value.From!));
        mail.To.AddRange(InternetAddressList.Parse(options.Value.To!));
        // Nobody's absence is to be answered to a machine.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static SecureSocketOptions Of(EmailSecurity security) => security switch
    {
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        EmailSecurity.None => SecureSocketOptions.None,
    };
}
