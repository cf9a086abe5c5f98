using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Texts;

namespace Ironclad.Plugins.Commands;

/// <summary>Compares what a launch would send with what the template's form asks for.</summary>
/// <param name="schema">Null when Ironclad did not give it.</param>
internal sealed class AttributeCheck(LaunchRequest request, LaunchSchema? schema, Language language)
{
    /// <summary>The types of fields that take each kind of value (Ironclad docs: field-types-supported).</summary>
    private static readonly Dictionary<AttributeKind, string[]> Types = new()
    {
        [AttributeKind.Text] = ["string"],
        [AttributeKind.Email] = ["email", "string"],
        [AttributeKind.Date] = ["date"],
        [AttributeKind.MonetaryAmount] = ["monetaryAmount"],
        [AttributeKind.Address] = ["address"],
        [AttributeKind.Number] = ["number"],
        [AttributeKind.Boolean] = ["boolean"],
        [AttributeKind.ChoiceLabel] = ["string"],
    };

    public IEnumerable<PreviewRow> Rows()
    {
        var mapped = request.Template.Lines.Where(line => line.Launches).GroupBy(line => line.AttributeId)
            .ToDictionary(lines => lines.Key, lines => lines.Last());
        var unmapped = schema?.Fields.Where(field => field.IsRequired && !mapped.ContainsKey(field.Id)) ?? [];
        return mapped.Select(line => Row(line.Key, line.Value))
            .Concat(unmapped.Select(field => new PreviewRow(field.Id, field.DisplayName, "", Verdict.NotMapped, Words(field.Id, "MISSING_PARAM"))));
    }

    private PreviewRow Row(string attribute, AttributeMapping line)
    {
        // What was shortened or left out is said, whatever becomes of it.
        var remark = request.Attributes.Remarks.TryGetValue(line.AttributeId, out var lost) ? lost.In(language) : "";
        var row = new PreviewRow(attribute, ColumnLabel.Of(line, language), "", Verdict.Empty, remark);
        var field = schema?.Field(attribute);
        if (!request.Attributes.Values.TryGetValue(attribute, out var value))
            return line.IsRequired || field is { IsRequired: true } ? row with { Verdict = Verdict.Missing, Fix = Words(attribute, "MISSING_PARAM") } : row;
        row = row with { Value = PreviewValue.Text(value), Verdict = Verdict.NotChecked };
        if (schema is null)
            return row;
        if (field is null)
            return row with { Verdict = Verdict.NotInTemplate, Fix = new Phrase("Commands.FixNotInTemplate", attribute).In(language) };
        return Problem(line, field, value) is { } problem
            ? row with { Verdict = Verdict.NotAccepted, Fix = Words(attribute, "INVALID_PARAM", problem.In(language)) }
            : row with { Verdict = Verdict.Sent };
    }

    private static Phrase? Problem(AttributeMapping line, SchemaField field, object value) =>
        field.Type.Length > 0 && Types.TryGetValue(line.Kind, out var types) && !types.Contains(field.Type)
            && !(line.Kind == AttributeKind.Text && field.Type == "email") ? new("Commands.OtherType", field.Type)
        : field.Type == "email" && value is string address && !IsAddress(address) ? new("Commands.NoAddress")
        : field.Options is { } options && value is string text && !options.Contains(text) ? new("Commands.NoOption", string.Join(", ", options))
        : null;

    private static bool IsAddress(string text) =>
        text.IndexOf('@') is > 0 and var at && text.LastIndexOf('@') == at && text.IndexOf('.', at) > at + 1 && !text.Any(char.IsWhiteSpace);

    /// <summary>In the words in which a launch would be refused.</summary>
    private string Words(string attribute, string code, string message = "") =>
        new RefusalText(new(request, code, message, [attribute]), language).Problems().Single();
}
