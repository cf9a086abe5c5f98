using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>How values of a column travel between the SDK and the store, and how they compare and read.</summary>
internal abstract class ColumnType
{
    /// <summary>The value to store for what the SDK sent; refuses what Dataverse refuses.</summary>
    public abstract object Store(object value, ColumnPlace place);

    /// <summary>The value the SDK gets for what is stored.</summary>
    public virtual object Show(object stored, RowReader reader) => stored;

    /// <summary>The text in FormattedValues, null where Dataverse gives none.</summary>
    public virtual string? Format(object stored, RowReader reader) => null;

    /// <summary>What conditions, joins and orders compare.</summary>
    public virtual object Key(object stored) => stored;

    /// <summary>The value of a condition, from an SDK value or from the text of FetchXML, comparable with <see cref="Key"/>.</summary>
    public abstract object Operand(object value, ColumnPlace place);
}
