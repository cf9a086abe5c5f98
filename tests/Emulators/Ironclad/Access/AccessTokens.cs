using System.Collections.Concurrent;

namespace Ironclad.Emulator.Access;

/// <summary>The tokens that were given out.</summary>
internal sealed class AccessTokens
{
    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);

    public AccessTokens() => Add(new AccessToken(DefaultCompany.ApiToken, Scopes: null, ExpiresAt: null));

    public void Add(AccessToken token) => _tokens[token.Value] = token;

    public AccessToken? Find(string value) => _tokens.GetValueOrDefault(value);

    /// <summary>Ends OAuth tokens at once; a legacy token has no end.</summary>
    public void ExpireAll(DateTimeOffset now)
    {
        foreach (var token in _tokens.Values.Where(token => !token.IsLegacy))
            Add(token with { ExpiresAt = now });
    }

    public void RevokeAll()
    {
        foreach (var token in _tokens.Values)
            token.Revoked = true;
    }
}
