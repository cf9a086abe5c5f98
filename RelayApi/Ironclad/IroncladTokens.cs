using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// The OAuth token of the client-credentials grant: asked for once, by one caller at a time, and kept until shortly before it ends.
/// </summary>
internal sealed class IroncladTokens(
    IHttpClientFactory clients, IOptions<IroncladOptions> options, IroncladRefusals refusals, TimeProvider time) : IDisposable
{
    public const string Path = "/oauth/token";
    public const string ClientName = "Ironclad token";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Token? _token;

    /// <param name="refused">A token that Ironclad has just refused; it is not handed out again.</param>
    public async Task<string> GetAsync(IroncladCredential credential, string? refused, CancellationToken cancellation)
    {
        if (Usable(credential, refused) is { } known)
            return known;
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (Usable(credential, refused) is { } fetchedMeanwhile)
                return fetchedMeanwhile;
            _token = await RequestAsync(credential, options.Value.Scope, cancellation);
            return _token.Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>A token that is not kept, as for a credential that is not in use yet.</summary>
    public Task<string> FreshAsync(IroncladCredential credential, CancellationToken cancellation) =>
        FreshAsync(credential, options.Value.Scope, cancellation);

    /// <summary>A token for these scopes alone, not kept either.</summary>
    public async Task<string> FreshAsync(IroncladCredential credential, string scope, CancellationToken cancellation) =>
        (await RequestAsync(credential, scope, cancellation)).Value;

    public void Dispose() => _oneAtATime.Dispose();

    private string? Usable(IroncladCredential credential, string? refused) =>
        _token is { } token && token.Owner == credential && token.Value != refused && time.GetUtcNow() < token.UsableUntil ? token.Value : null;

    private async Task<Token> RequestAsync(IroncladCredential credential, string scope, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(ClientName);
        var asked = time.GetUtcNow();
        var request = new TokenRequest("client_credentials", credential.ClientId!, credential.ClientSecret!, scope);
        using var response = await client.PostAsJsonAsync(new Uri(Path, UriKind.Relative), request, cancellation);
        await refusals.EnsureSuccessAsync(response);
        var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellation);
        var lifetime = TimeSpan.FromSeconds(answer!.ExpiresIn);
        // A token that lives shorter than twice the margin is used for half of its life.
        return new Token(credential, answer.AccessToken, asked + (lifetime > 2 * Margin ? lifetime - Margin : lifetime / 2));
    }

    private sealed record Token(IroncladCredential Owner, string Value, DateTimeOffset UsableUntil);

    private sealed record TokenRequest(
        [property: JsonPropertyName("grant_type")] string GrantType,
        [property: JsonPropertyName("client_id")] string ClientId,
        [property: JsonPropertyName("client_secret")] string ClientSecret,
        [property: JsonPropertyName("scope")] string Scope);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token"), JsonRequired] string AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
