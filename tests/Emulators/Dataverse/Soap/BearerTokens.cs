using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Emulator.Soap;

/// <summary>Which access token is whose. The emulator does not read tokens: each user has one.</summary>
internal sealed class BearerTokens
{
    private const string Scheme = "Bearer ";
    private readonly ConcurrentDictionary<string, Guid> _users = new();

    public void Add(string token, Guid userId) => _users[token] = userId;

    public string Issue(Guid userId)
    {
        var token = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(24));
        Add(token, userId);
        return token;
    }

    public Guid? UserOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && _users.TryGetValue(header[Scheme.Length..], out var user)
            ? user
            : null;

    /// <summary>Microsoft Learn: authenticate-oauth, the challenge names the authority.</summary>
    public static void Challenge(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize";
    }
}
