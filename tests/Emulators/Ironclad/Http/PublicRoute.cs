namespace Ironclad.Emulator.Http;

/// <summary>One operation of Ironclad's API.</summary>
/// <param name="Pattern">Path below <see cref="BasePath"/>.</param>
/// <param name="Scopes">OAuth scopes it needs, all of them (Ironclad OpenAPI: security of the operation).</param>
internal sealed record PublicRoute(string Method, string Pattern, string[] Scopes, Bucket Bucket, Func<ApiCall, Answer> Handle)
{
    /// <summary>OAuth is on the same host, outside the base path.</summary>
    public string BasePath { get; init; } = PublicRoutes.BasePath;

    public bool IsAnonymous { get; init; }

    public bool TakesForm { get; init; }
}
