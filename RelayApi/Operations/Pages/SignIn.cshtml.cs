using System.Globalization;
using Ironclad.RelayApi.Operations.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations.Pages;

[AllowAnonymous]
internal sealed class SignInModel(AdminKeyCheck keys, IOptions<SignInOptions> options) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Where a sign-in with Entra ID came to nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Failed { get; set; }

    public bool HasKey => keys.IsSet;

    public bool HasEntra => options.Value.IsSet;

    public string? Problem { get; private set; }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Page("/Index")!;

    public void OnGet() => Problem = Failed
        ? "The sign-in with Microsoft Entra ID did not succeed; the relay's log says why. Try again, or ask the administrator of the application."
        : null;

    public IActionResult OnGetEntra() =>
        HasEntra ? Challenge(new AuthenticationProperties { RedirectUri = Target }, EntraSignIn.Scheme) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? key)
    {
        switch (keys.Check(key?.Trim(), HttpContext.Connection.RemoteIpAddress))
        {
            case AdminKeyAnswer.Right:
                await HttpContext.SignInWithKeyAsync();
                return LocalRedirect(Target);
            case AdminKeyAnswer.Wrong:
                return Refused(StatusCodes.Status401Unauthorized, "This is not the admin key.");
            case AdminKeyAnswer.NotHeard:
                Response.Headers.RetryAfter = Math.Ceiling(keys.UntilNextMinute.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Refused(StatusCodes.Status429TooManyRequests, "Too many wrong admin keys came from your address. Wait a minute.");
            case AdminKeyAnswer.NoKeySet:
            default:
                return NotFound();
        }
    }

    private PageResult Refused(int status, string problem)
    {
        (Response.StatusCode, Problem) = (status, problem);
        return Page();
    }
}
