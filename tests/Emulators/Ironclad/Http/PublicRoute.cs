namespace Ironclad.Emulator.Http;

/// <summary>One operation of Ironclad's public API.</summary>
/// <param name="Pattern">Path below <c>/public/api/v1</c>.</param>
/// <param name="Scopes">OAuth scopes it needs, all of them (Ironclad OpenAPI: security of the operation).</param>
internal sealed record PublicRoute(string Method, string Pattern, string[] Scopes, Bucket Bucket, Func<ApiCall, Answer> Handle);
