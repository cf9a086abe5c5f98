using Ironclad.RelayApi.Operations.Pages;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>
/// A cookie that goes to the pages of this relay and nowhere else: not with deliveries, not to the operator API, not to another pair.
/// </summary>
internal sealed class OperationsCookie : CookieBuilder
{
    public OperationsCookie(string name, SameSiteMode sameSite)
    {
        Name = name;
        SameSite = sameSite;
        HttpOnly = true;
        IsEssential = true;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Path = context.Request.PathBase + OperationsPages.Path;
        return options;
    }
}
