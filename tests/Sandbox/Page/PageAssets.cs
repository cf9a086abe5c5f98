using System.Reflection;
using Ironclad.RelayApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ironclad.Sandbox.Page;

/// <summary>What the page needs beside itself; colours, type and icon are the relay's.</summary>
internal static class PageAssets
{
    private static readonly (Assembly From, string Name, string Type)[] All =
    [
        (typeof(RelayApp).Assembly, "ops.css", "text/css"),
        (typeof(RelayApp).Assembly, "ops.svg", "image/svg+xml"),
        (typeof(PageAssets).Assembly, "sandbox.css", "text/css"),
        (typeof(PageAssets).Assembly, "sandbox.js", "text/javascript"),
    ];

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var (from, name, type) in All)
            routes.MapGet($"/{name}", () => Results.Stream(from.GetManifestResourceStream(name)!, type));
    }
}
