using System.Text.RegularExpressions;
using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Workflows.List;

/// <summary>
/// Formulas such as <c>And(Equals([a],'x'), IsNotEmpty([b]))</c>: attribute ids in brackets, values in single quotes
/// (Ironclad docs: reference/filter-query-param).
/// </summary>
internal sealed partial class FilterFormula
{
    private readonly Queue<string> _tokens;

    private FilterFormula(IEnumerable<string> tokens) => _tokens = new(tokens);

    public static Func<Workflow, bool> Parse(string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Sum(token => token.Length) != text.Length)
            throw Bad(text);
        var formula = new FilterFormula(tokens.Select(token => token.Value.Trim()).Where(token => token.Length > 0));
        try
        {
            var filter = formula.Operation();
            return formula._tokens.Count == 0 ? filter : throw Bad(text);
        }
        catch (InvalidOperationException)
        {
            throw Bad(text);
        }
    }

    private Func<Workflow, bool> Operation()
    {
        var name = _tokens.Dequeue();
        Expect("(");
        Func<Workflow, bool> result = name switch
        {
            "And" => All(Operations()),
            "Or" => Any(Operations()),
            "Equals" => Compare((actual, wanted) => actual == wanted),
            "NotEqual" => Compare((actual, wanted) => actual != wanted),
            "Contains" => Compare((actual, wanted) => actual?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true),
            "IsEmpty" => Has(Attribute(), false),
            "IsNotEmpty" => Has(Attribute(), true),
            _ => throw Refusal.NotImitated($"the filter operation {name}", "Workflows/List/FilterFormula.cs"),
        };
        Expect(")");
        return result;
    }

    private List<Func<Workflow, bool>> Operations()
    {
        var operations = new List<Func<Workflow, bool>> { Operation() };
        while (_tokens.TryPeek(out var next) && next == ",")
        {
            _tokens.Dequeue();
            operations.Add(Operation());
        }

        return operations;
    }

    private Func<Workflow, bool> Compare(Func<string?, string, bool> compare)
    {
        var attribute = Attribute();
        Expect(",");
        var wanted = _tokens.Dequeue().Trim('\'');
        return workflow => compare(workflow.Attributes[attribute]?.ToString(), wanted);
    }

    private string Attribute() => _tokens.Dequeue().Trim('[', ']');

    private void Expect(string token)
    {
        if (_tokens.Dequeue() != token)
            throw new InvalidOperationException();
    }

    private static Func<Workflow, bool> All(List<Func<Workflow, bool>> parts) => workflow => parts.All(part => part(workflow));

    private static Func<Workflow, bool> Any(List<Func<Workflow, bool>> parts) => workflow => parts.Any(part => part(workflow));

    private static Func<Workflow, bool> Has(string attribute, bool wanted) => workflow => workflow.Attributes.ContainsKey(attribute) == wanted;

    private static Refusal Bad(string text) => Refusal.Invalid($"invalid filter formula: {text}", "filter");

    [GeneratedRegex(@"\s*(?:[A-Za-z]+|\[[^\]]+\]|'[^']*'|[(),])\s*")]
    private static partial Regex Token();
}
