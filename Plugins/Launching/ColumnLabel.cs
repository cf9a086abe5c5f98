using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Launching;

/// <summary>What a sales person calls a column, in the words of the forms.</summary>
internal static class ColumnLabel
{
    public static string Of(AttributeMapping mapping, Language language) =>
        Catalogue.Find($"Columns.{(mapping.Source == ValueSource.Account ? "account." : "")}{mapping.Column}", language) ?? mapping.Label;
}
