using System.Xml.Linq;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A form loads scripts that exist and calls functions they offer; a wrong name shows an error box every time the form opens.</summary>
internal sealed class FormScripts : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from table in source.Tables
        from form in table.Forms
        from found in Check(source, form.Xml)
        select new Problem(form.Path, found.Cause, found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(SolutionSource source, XElement form)
    {
        var loaded = form.Descendants("Library").Select(library => library.Attr("name")).ToList();
        foreach (var name in loaded.Where(name => ScriptLibrary.Find(source, name) is null))
            yield return ($"The form loads the script {name}, which is not a web resource of this solution.", "Correct the name, or add it.");
        foreach (var handler in form.Descendants("Handler"))
        {
            var (function, library) = (handler.Attr("functionName"), handler.Attr("libraryName"));
            if (!loaded.Contains(library))
                yield return ($"The form calls {function} of {library}, which it does not load.", "Add the library to formLibraries.");
            else if (ScriptLibrary.Find(source, library)?.Offers(function) == false)
                yield return ($"The form calls {function}, which {library} does not offer.", "Correct the name, or return the function from the script.");
            if (handler.Attr("passExecutionContext") != "true")
                yield return ($"The form calls {function} without the execution context.", "Write passExecutionContext=\"true\".");
        }
    }
}
