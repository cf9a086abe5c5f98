using Ironclad.RelayApi.Operations.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>Viewers may send this form too.</summary>
[AllowAnonymous]
internal sealed class SignOutModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(Session.Scheme);
        return RedirectToPage("/SignIn");
    }
}
