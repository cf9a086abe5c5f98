using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Launching;

/// <summary>What a sales person calls a column of the mapping: as the form does, or as a mapping row does.</summary>
internal static class ColumnLabel
{
    public static string Of(AttributeMapping mapping, Language language) =>
        AgreementMapping.Attributes.FirstOrDefault(line => line.Label == mapping.Label && line.Path!.Column == mapping.Path?.Column) is { } builtIn
            ? Catalogue.Text(builtIn.Path!.IsOfAgreement ? $"Columns.{builtIn.Path.Column}" : $"Columns.account.{builtIn.Path.Column}", language)
            : mapping.Label;
}
