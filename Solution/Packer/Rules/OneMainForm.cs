using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>A table without a main form cannot be opened; one that allows quick create needs that form, too.</summary>
internal sealed class OneMainForm : IRule
{
    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        foreach (var table in source.Tables)
        {
            if (table.Forms.All(form => form.Folder != "main"))
                yield return new(table.File.Path, "The table has no main form.", "Add one to FormXml/main.");
            if (table.Definition.Text("IsQuickCreateEnabled") == "1" && table.Forms.All(form => form.Folder != "quickCreate"))
                yield return new(
                    table.File.Path,
                    "IsQuickCreateEnabled is 1 but the table has no quick create form.",
                    "Add one to FormXml/quickCreate, or write 0.");
        }
    }
}
