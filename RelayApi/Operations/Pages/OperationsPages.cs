using Ironclad.RelayApi.Operations.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>The pages on which people look after the relay, under <c>/ops</c>.</summary>
internal static class OperationsPages
{
    public const string Path = "/ops";

    public static IServiceCollection AddOperationsPages(this IServiceCollection services)
    {
        services.AddSingleton(Parts());
        services.AddMvcCore().AddRazorPages(pages => pages.RootDirectory = "/Operations/Pages");
        services.AddOptions<CookieTempDataProviderOptions>().Configure(notice =>
            notice.Cookie = new OperationsCookie("ironclad-operations-notice", SameSiteMode.Strict));
        services.AddTransient<Replays>();
        return services.AddSignIn();
    }

    public static void UseOperationsPages(this WebApplication app)
    {
        app.UseAuthentication();
        var pages = new Lazy<RequestDelegate>(() => Build(app.Services));
        app.MapWhen(context => context.Request.Path.StartsWithSegments(Path), branch => branch.Run(context => pages.Value(context)));
    }

    /// <summary>Pages have a pipeline and routes of their own, made when the first is asked for: the relay receives before that.</summary>
    private static RequestDelegate Build(IServiceProvider services)
    {
        var pages = new ApplicationBuilder(services);
        // The page that stands in for one that threw writes the log, without what an exception's message may quote.
        pages.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/ops/failed",
            SuppressDiagnosticsCallback = _ => true,
        });
        pages.UsePageHeaders();
        pages.UseRouting();
        pages.UseAuthorization();
        pages.UsePageLog();
        pages.UseEndpoints(endpoints =>
        {
            endpoints.MapAssets();
            endpoints.MapApiReference();
            endpoints.MapRazorPages().RequireAuthorization(OperationsPolicies.Viewer);
        });
        return pages.Build();
    }

    /// <summary>The pages of this assembly, whichever program hosts the relay; nothing else is searched.</summary>
    private static ApplicationPartManager Parts()
    {
        var manager = new ApplicationPartManager();
        manager.ApplicationParts.Add(new AssemblyPart(typeof(OperationsPages).Assembly));
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(OperationsPages).Assembly));
        return manager;
    }
}
