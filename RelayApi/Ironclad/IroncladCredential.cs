using Ironclad.RelayApi.Credentials;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>A legacy token, or an OAuth client and the user it acts as.</summary>
internal sealed record IroncladCredential(string Setting) : ICredential
{
    public string? ApiToken { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public string? UserEmail { get; init; }

    public bool UsesOAuth => ApiToken is null;

    public override string ToString() => Setting;
}
