using Ironclad.RelayApi.Credentials;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>Ironclad's credentials: the one of the settings, and the one that is to replace it. A legacy token may be replaced by an OAuth client.</summary>
internal sealed class IroncladCredentials(IConfiguration configuration, IroncladTrial trial) : ICredentialSource<IroncladCredential>
{
    private readonly LiveSettings _settings = new(configuration, IroncladOptions.Section);

    public string Service => "Ironclad";

    public IroncladCredential? Current =>
        Token(nameof(IroncladOptions.ApiToken)) ?? Client(nameof(IroncladOptions.ClientSecret), _settings.Text(nameof(IroncladOptions.ClientId)));

    public IroncladCredential? Next => Token(nameof(IroncladOptions.NextApiToken)) ?? Client(
        nameof(IroncladOptions.NextClientSecret),
        _settings.Text(nameof(IroncladOptions.NextClientId)) ?? _settings.Text(nameof(IroncladOptions.ClientId)));

    public DateTimeOffset? ExpiryOf(IroncladCredential credential) => _settings.Moment(
        credential == Next ? nameof(IroncladOptions.NextSecretExpiresOn) : nameof(IroncladOptions.SecretExpiresOn));

    public Task<string?> TryAsync(IroncladCredential credential, CancellationToken cancellation) => trial.RunAsync(credential, cancellation);

    private IroncladCredential? Token(string setting) => _settings.Text(setting) is { } token
        ? new($"{IroncladOptions.Section}:{setting}") { ApiToken = token }
        : null;

    private IroncladCredential? Client(string setting, string? clientId) => _settings.Text(setting) is { } secret && clientId is not null
        ? new($"{IroncladOptions.Section}:{setting}")
        {
            ClientId = clientId,
            ClientSecret = secret,
            UserEmail = _settings.Text(nameof(IroncladOptions.UserEmail)),
        }
        : null;
}
