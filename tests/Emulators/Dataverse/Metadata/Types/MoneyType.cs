using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>An amount in the currency of its row (transactioncurrencyid), or in the base currency for a _base column.</summary>
internal sealed class MoneyType(decimal minimum, decimal maximum, bool inBaseCurrency = false) : ColumnType
{
    /// <summary>Microsoft Learn, MoneyAttributeMetadata: the range of a money column.</summary>
    public const decimal Limit = 922337203685477m;

    public override object Store(object value, ColumnPlace place)
    {
        if (value is not Money money)
            throw place.WrongType(value);
        return money.Value >= minimum && money.Value <= maximum ? money.Value : throw place.OutOfRange(ErrorCode.NumberOutOfRange);
    }

    public override object Show(object stored, RowReader reader) => new Money((decimal)stored);

    public override string Format(object stored, RowReader reader) =>
        reader.CurrencySymbol(inBaseCurrency) + ((decimal)stored).ToString("N2", Formats.Culture);

    public override object Operand(object value, ColumnPlace place) =>
        value is Money money ? money.Value : DecimalType.Number(value) ?? throw place.WrongType(value);
}
