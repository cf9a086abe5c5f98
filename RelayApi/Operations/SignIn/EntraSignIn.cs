using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>
/// Sign-in with Microsoft Entra ID, or another OpenID Connect provider: authorization code with PKCE. Of what the provider says only the
/// roles and the user's id are kept.
/// </summary>
internal static partial class EntraSignIn
{
    public const string Scheme = "Entra";

    private const string RolesClaim = "roles";

    /// <summary>Only where it is set: a scheme that is there is asked about every request for a page.</summary>
    public static void AddTo(AuthenticationOptions authentication, IOptions<SignInOptions> options)
    {
        if (options.Value.IsSet)
            authentication.AddScheme<OpenIdConnectHandler>(Scheme, "Microsoft Entra ID");
    }

    public static void Configure(OpenIdConnectOptions entra, IOptions<SignInOptions> options)
    {
        var signIn = options.Value;
        entra.Authority = signIn.EffectiveAuthority.AbsoluteUri;
        entra.RequireHttpsMetadata = !signIn.EffectiveAuthority.IsLoopback;
        entra.ClientId = signIn.ClientId;
        entra.ClientSecret = signIn.ClientSecret;
        entra.ResponseType = OpenIdConnectResponseType.Code;
        // In the address and not as a form of another site, so that the cookies need not be sent from other sites.
        entra.ResponseMode = OpenIdConnectResponseMode.Query;
        entra.CallbackPath = "/ops/signed-in";
        entra.SignInScheme = Session.Scheme;
        entra.Scope.Clear();
        entra.Scope.Add("openid");
        entra.MapInboundClaims = false;
        entra.NonceCookie = new OperationsCookie(".nonce.", SameSiteMode.Lax);
        entra.CorrelationCookie = new OperationsCookie(".correlation.", SameSiteMode.Lax);
        entra.Events.OnTokenValidated = KeepRolesOnly;
        entra.Events.OnRemoteFailure = TellAsync;
    }

    private static Task KeepRolesOnly(TokenValidatedContext context)
    {
        var said = context.Principal!;
        var who = said.FindFirst("oid") ?? said.FindFirst("sub");
        context.Principal = Session.PrincipalOf(who!.Value, said.FindAll(RolesClaim).Select(role => role.Value)
            .Where(role => role is OperationsRoles.Viewer or OperationsRoles.Operator));
        return Task.CompletedTask;
    }

    /// <summary>The provider's words may name a person; its error code does not.</summary>
    private static Task TellAsync(RemoteFailureContext context)
    {
        var code = context.Failure?.Data["error"] as string;
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraSignIn).FullName!);
        Log.Failed(logger, code is not null && Code().IsMatch(code) ? code : context.Failure?.GetType().Name ?? "no reason");
        context.Response.Redirect($"{context.Request.PathBase}/ops/sign-in?failed=true");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [GeneratedRegex("^[a-z_]{1,60}$")]
    private static partial Regex Code();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A sign-in with Entra ID failed: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
