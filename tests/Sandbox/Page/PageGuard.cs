using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.Sandbox.Page;

/// <summary>The page uses nothing but its own script and style, and buttons work from the page alone.</summary>
internal static class PageGuard
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="folder">Goes with the sandbox, and its keys with it.</param>
    public static void AddPageGuard(this IServiceCollection services, string folder)
    {
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "page")));
        // Cookies know no ports: the relay on the same address has its own.
        services.AddAntiforgery(options => options.Cookie.Name = "sandbox-page");
    }

    public static void UsePageGuard(this WebApplication app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        var forms = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (await forms.IsRequestValidAsync(context))
            await next(context);
        else
            await Results.Text("This form is not of this page, or of an older one. Go back and load the page again.", statusCode: 400)
                .ExecuteAsync(context);
    });
}
