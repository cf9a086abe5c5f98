using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>What came of a form, told at the head of the page that follows.</summary>
internal static class Notice
{
    public const string Key = "Notice";

    /// <summary>Shows the page anew, so that a reload does not send the form again.</summary>
    /// <param name="text">No person data: it travels in a cookie.</param>
    public static RedirectToPageResult Done(this PageModel page, string text, string pageName, object? routeValues = null)
    {
        page.TempData[Key] = text;
        return page.RedirectToPage(pageName, routeValues);
    }
}
