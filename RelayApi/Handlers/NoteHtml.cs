namespace Ironclad.RelayApi.Handlers;

/// <summary>The timeline renders a note's text as HTML (Microsoft Learn: annotation, notetext is RichText).</summary>
internal static class NoteHtml
{
    /// <summary>
    /// Only what HTML needs inside an element: a name such as O'Brien stays readable where a note is shown as plain text.
    /// </summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
