using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations.SignIn;

internal static class SignInRegistration
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AdminKeyCheck>();
        services.AddAuthentication().AddCookie(Session.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Session.Scheme).Configure<IOptions<SignInOptions>>(Session.Configure);
        services.AddAuthorization(OperationsPolicies.AddTo);
        services.AddOptions<AntiforgeryOptions>().Configure(forms =>
            forms.Cookie = new OperationsCookie("ironclad-operations-form", SameSiteMode.Strict));
        return services.AddEntra().AddKeys();
    }

    /// <summary>The parts of <c>AddOpenIdConnect</c>, whose scheme would be there without settings too, and fail.</summary>
    private static IServiceCollection AddEntra(this IServiceCollection services)
    {
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<SignInOptions>>(EntraSignIn.AddTo);
        services.AddOptions<OpenIdConnectOptions>(EntraSignIn.Scheme).Configure<IOptions<SignInOptions>>(EntraSignIn.Configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.TryAddTransient<OpenIdConnectHandler>();
        return services;
    }

    /// <summary>What encrypts the cookies is in the inbox, so that sessions outlive a restart and hold at every relay that shares it.</summary>
    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Ironclad relay");
        services.AddOptions<KeyManagementOptions>().Configure<SessionKeys>((keys, inInbox) => keys.XmlRepository = inInbox);
        services.AddSingleton<SessionKeys>();
        // The keys are read when somebody signs in, and not before the relay may receive.
        var preload = services.Single(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly);
        services.Remove(preload);
        return services;
    }
}
