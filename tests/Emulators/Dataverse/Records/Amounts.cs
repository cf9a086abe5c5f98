using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Metadata.Types;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Records;

/// <summary>
/// Currency, exchange rate and base amounts: a row with an amount has a currency, the organization's if none was chosen; the base
/// amount is the amount divided by the exchange rate (Microsoft Learn: transaction-currency-currency-entity).
/// </summary>
internal static class Amounts
{
    public static Row Complete(Transaction transaction, Table table, Row row)
    {
        var amounts = table.Columns.Values.Where(column => column.Type is MoneyType && column.BaseOf is null).ToList();
        if (!table.Has("transactioncurrencyid") || amounts.TrueForAll(column => row[column.LogicalName] is null))
            return WithRate(transaction, table, row);

        row = WithRate(transaction, table, row["transactioncurrencyid"] is null ? row.With("transactioncurrencyid", BaseCurrency(transaction)) : row);
        var currency = transaction.Get("transactioncurrency", row.Target("transactioncurrencyid")!.Value);
        var precision = currency.Value<int>("currencyprecision") ?? 2;
        var rate = row.Value<decimal>("exchangerate") ?? 1m;
        foreach (var column in amounts)
        {
            var amount = row.Value<decimal>(column.LogicalName) is { } value ? Math.Round(value, precision) : (decimal?)null;
            row = row.With(column.LogicalName, amount);
            if (table.Columns.Values.FirstOrDefault(other => other.BaseOf == column.LogicalName) is { } twin)
                row = row.With(twin.LogicalName, amount is null ? null : Math.Round(amount.Value / rate, precision));
        }

        return row;
    }

    private static Row WithRate(Transaction transaction, Table table, Row row) =>
        table.Has("exchangerate") && table.Has("transactioncurrencyid") && row.Target("transactioncurrencyid") is { } currency
            ? row.With("exchangerate", transaction.Get("transactioncurrency", currency)["exchangerate"])
            : row;

    private static Reference? BaseCurrency(Transaction transaction) =>
        transaction.Rows("organization").Values.First()["basecurrencyid"] as Reference;
}
