namespace Ironclad.Emulator.Access;

/// <summary>A bearer token; the legacy one has no scopes, no end and no user.</summary>
internal sealed record AccessToken(string Value, IReadOnlySet<string>? Scopes, DateTimeOffset? ExpiresAt)
{
    public bool IsLegacy => Scopes is null;

    public bool Revoked { get; set; }
}
