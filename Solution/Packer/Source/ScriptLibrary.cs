using System.Text;
using System.Text.RegularExpressions;

namespace Ironclad.Solution.Source;

/// <summary>A script of the solution, as far as forms and commands need it: which functions it offers under its one global name.</summary>
internal sealed class ScriptLibrary(string text)
{
    public static ScriptLibrary? Find(SolutionSource source, string name) =>
        source.File($"WebResources/{name}") is { } file ? new(Encoding.UTF8.GetString(file.Content)) : null;

    /// <param name="function">With the names it lies under, such as <c>Icd.Agreement.onLoad</c>.</param>
    public bool Offers(string function)
    {
        var dot = function.LastIndexOf('.');
        return dot > 0
            && text.Contains($"{function[..dot]} = ", StringComparison.Ordinal)
            && Regex.IsMatch(text[Math.Max(0, text.LastIndexOf("return {", StringComparison.Ordinal))..], $@"^\s+{Regex.Escape(function[(dot + 1)..])}[,:]", RegexOptions.Multiline);
    }
}
