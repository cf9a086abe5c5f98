namespace Ironclad.Plugins.Ironclad;

/// <summary>
/// How the plug-in proves itself to Ironclad. A company token (deprecated by Ironclad) does not stand for a user; an OAuth
/// client does. Not a record: its text must not show what it holds.
/// </summary>
internal sealed class Credential
{
    private Credential(string? apiToken, string? clientId, string? clientSecret)
    {
        ApiToken = apiToken;
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>Legacy access token, null for an OAuth client.</summary>
    public string? ApiToken { get; }

    public string? ClientId { get; }

    public string? ClientSecret { get; }

    public bool IsOAuth => ApiToken is null;

    /// <param name="configured"><c>{"clientId":"…","clientSecret":"…"}</c>, <c>{"apiToken":"…"}</c>, or the token itself.</param>
    /// <returns>Null when it is none of these.</returns>
    public static Credential? Parse(string? configured)
    {
        if (configured?.Trim() is not { Length: > 0 } text)
            return null;
        if (JsonReader.ReadObject(text) is not { } json)
            return text.StartsWith("{", StringComparison.Ordinal) ? null : new(text, null, null);
        return Text(json, "clientId") is { } id && Text(json, "clientSecret") is { } secret ? new(null, id, secret)
            : Text(json, "apiToken") is { } token ? new(token, null, null)
            : null;
    }

    private static string? Text(IReadOnlyDictionary<string, object?> json, string name) =>
        json.TryGetValue(name, out var value) && value is string { Length: > 0 } text ? text : null;
}
