namespace Ironclad.RelayApi.Operations.Pages;

/// <summary>An entry of the navigation.</summary>
/// <param name="Page">The page's name, as <c>asp-page</c> takes it.</param>
internal sealed record Place(string Page, string Title)
{
    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("/Index", "Health"),
        new("/Alerts/Index", "Alerts"),
        new("/Journal/Index", "Journal"),
        new("/SetAside/Index", "Set aside"),
        new("/Agreements/Index", "Agreement"),
        new("/Launches/Index", "Pending launches"),
        new("/Orphans/Index", "Orphans"),
        new("/Reconciliation/Index", "Reconciliation"),
        new("/Webhook/Index", "Webhook"),
    ];

    /// <summary>Whether the page is this one, or one in its folder.</summary>
    public bool Holds(string? page) => page == Page || (Page != "/Index" && page?.StartsWith(Page[..^"Index".Length], StringComparison.Ordinal) == true);
}
