using System.Security.Cryptography;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>What the pages need beside themselves, out of the assembly: the sign-in page has it too, so anybody may.</summary>
internal static class Assets
{
    private static readonly Asset Stylesheet = Asset.Of("ops.css", "text/css; charset=utf-8");
    private static readonly Asset Icon = Asset.Of("ops.svg", "image/svg+xml");

    public static string StylesheetPath => Stylesheet.Path;

    public static string IconPath => Icon.Path;

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Stylesheet, Icon })
            routes.MapGet($"{OperationsPages.Path}/{asset.Name}", asset.SendAsync);
    }

    /// <param name="Path">From the relay's root, with the version in it, so that a browser may keep it for good.</param>
    private sealed record Asset(string Name, string ContentType, byte[] Bytes, string Path)
    {
        public static Asset Of(string name, string contentType)
        {
            using var resource = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            resource.CopyTo(bytes);
            var version = Convert.ToHexString(SHA256.HashData(bytes.ToArray()))[..12];
            return new Asset(name, contentType, bytes.ToArray(), $"~{OperationsPages.Path}/{name}?v={version}");
        }

        public Task SendAsync(HttpContext context)
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(Bytes, ContentType).ExecuteAsync(context);
        }
    }
}
