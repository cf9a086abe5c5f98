using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Query;

/// <summary>Turns a stored row into what the SDK gets: values, formatted values, names of lookups.</summary>
internal sealed class RowReader(Transaction transaction, Table table, Row row)
{
    public Entity Read(IEnumerable<string> columns)
    {
        var entity = new Entity(table.LogicalName, row.Id) { RowVersion = row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var name in columns.Append(table.PrimaryId).Distinct())
        {
            if (Show(name) is not { } value)
                continue;
            entity[name] = value;
            if (Format(name) is { } text)
                entity.FormattedValues[name] = text;
        }

        return entity;
    }

    public object? Show(string column) => column switch
    {
        _ when column == table.PrimaryId => row.Id,
        "versionnumber" => row.Version,
        _ => table.Column(column) is var found && row[column] is { } stored ? found.Type.Show(stored, this) : null,
    };

    public string? Format(string column) => row[column] is { } stored ? table.Column(column).Type.Format(stored, this) : null;

    /// <summary>What conditions, joins and orders compare.</summary>
    public object? Key(string column) => column switch
    {
        _ when column == table.PrimaryId => row.Id,
        "versionnumber" => row.Version,
        _ => table.Column(column) is var found && row[column] is { } stored ? found.Type.Key(stored) : null,
    };

    public EntityReference ToEntityReference(Reference reference) =>
        new(reference.Table, reference.Id) { Name = NameOf(reference) };

    public string? NameOf(Reference reference) =>
        transaction.Find(reference.Table, reference.Id) is { } target && transaction.Table(reference.Table).PrimaryName is { } name
            ? target.Text(name)
            : null;

    public string CurrencySymbol(bool ofTheOrganization)
    {
        var currency = ofTheOrganization
            ? transaction.Rows("organization").Values.First().Target("basecurrencyid")
            : row.Target("transactioncurrencyid");
        return (currency is { } id ? transaction.Find("transactioncurrency", id)?.Text("currencysymbol") : null) ?? "";
    }
}
