using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Ironclad.RelayApi.Operations.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>What the browser of somebody who signed in keeps: an encrypted cookie with a role, and no name.</summary>
internal static class Session
{
    public const string Scheme = "Session";

    public const string RoleClaim = "role";

    private const string ByAdminKey = "admin key";
    private const string KeyClaim = "key";

    /// <summary>Who has the admin key may do everything. The session ends with the key that opened it.</summary>
    public static Task SignInWithKeyAsync(this HttpContext context) => context.SignInAsync(Scheme, PrincipalOf(
        ByAdminKey, [OperationsRoles.Operator], new Claim(KeyClaim, FingerprintOf(Key(context)))));

    /// <param name="who">An id that means nothing to a reader without the directory.</param>
    public static ClaimsPrincipal PrincipalOf(string who, IEnumerable<string> roles, params IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, who), .. roles.Select(role => new Claim(RoleClaim, role)), .. more],
        Scheme, ClaimTypes.NameIdentifier, RoleClaim));

    public static void Configure(CookieAuthenticationOptions cookie, IOptions<SignInOptions> options)
    {
        // Lax, because whoever comes back from Entra ID comes from another site.
        cookie.Cookie = new OperationsCookie("ironclad-operations", SameSiteMode.Lax);
        cookie.ExpireTimeSpan = options.Value.SessionLength;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/ops/sign-in";
        cookie.AccessDeniedPath = "/ops/denied";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = EndWithItsKey;
    }

    private static Task EndWithItsKey(CookieValidatePrincipalContext context)
    {
        var ended = context.Principal?.FindFirst(KeyClaim) is { } opened && opened.Value != FingerprintOf(Key(context.HttpContext));
        if (ended)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static string Key(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<OperationsOptions>>().Value.AdminKey ?? "";

    private static string FingerprintOf(string key) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), "session of an operator"u8));
}
