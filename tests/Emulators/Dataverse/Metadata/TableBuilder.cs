using System.Collections.Immutable;
using Dataverse.Emulator.Metadata.Types;

namespace Dataverse.Emulator.Metadata;

/// <summary>Writes a table down column by column; the columns every table of its ownership has come by themselves.</summary>
internal sealed class TableBuilder
{
    private readonly Dictionary<string, Column> _columns = [];
    private Table _table;

    private TableBuilder(Table table) => _table = table;

    public static TableBuilder OrganizationOwned(string logicalName, string schemaName) =>
        new TableBuilder(new Table(logicalName, schemaName, Ownership.Organization)).Id().Common();

    public static TableBuilder UserOwned(string logicalName, string schemaName) =>
        new TableBuilder(new Table(logicalName, schemaName, Ownership.User)).Id().Common().Owner();

    public TableBuilder Noun(string noun) => Change(table => table with { PrivilegeNoun = noun });

    public TableBuilder Notes() => Change(table => table with { HasNotes = true });

    public TableBuilder PrimaryId(string column)
    {
        _columns.Remove(_table.PrimaryId);
        _table = _table with { PrimaryId = column };
        return Id();
    }

    public TableBuilder Name(string column, int maxLength = 160) =>
        Change(table => table with { PrimaryName = column }).Text(column, maxLength);

    public TableBuilder Key(string name, params string[] columns) =>
        Change(table => table with { Keys = table.Keys.Add(new AlternateKey(name, [.. columns])) });

    public TableBuilder Text(string column, int maxLength = 100) => Add(column, new TextType(maxLength));

    public TableBuilder Texts(int maxLength, params string[] columns)
    {
        foreach (var column in columns)
            Text(column, maxLength);
        return this;
    }

    public TableBuilder Integer(string column) => Add(column, new IntegerType());

    public TableBuilder Flag(string column, bool? initially = null) =>
        Add(new Column(column, new BooleanType()) { Default = initially });

    public TableBuilder Time(string column) => Add(column, new DateTimeType(dateOnly: false, showsTime: true));

    public TableBuilder Date(string column) => Add(column, new DateTimeType(dateOnly: true, showsTime: false));

    public TableBuilder Lookup(string column, params string[] targets) => Add(column, new LookupType([.. targets]));

    public TableBuilder Choice(string column, int? initially, params (int Value, string Label)[] options) =>
        Add(new Column(column, new ChoiceType(Labels(options))) { Default = initially });

    /// <summary>Status with the two states nearly every table has.</summary>
    public TableBuilder ActiveOrInactive() =>
        State((0, "Active"), (1, "Inactive")).Status((1, "Active", 0), (2, "Inactive", 1));

    public TableBuilder State(params (int Value, string Label)[] options) => Choice("statecode", options[0].Value, options);

    public TableBuilder Status(params (int Value, string Label, int State)[] options)
    {
        var type = new ChoiceType(Labels(options.Select(option => (option.Value, option.Label))))
        {
            StateOf = options.ToImmutableDictionary(option => option.Value, option => option.State),
        };
        return Add(new Column("statuscode", type) { Default = options[0].Value });
    }

    /// <summary>Money columns with their base currency twins, the exchange rate and the currency.</summary>
    public TableBuilder Money(params string[] columns)
    {
        foreach (var column in columns)
        {
            Add(column, new MoneyType(-MoneyType.Limit, MoneyType.Limit));
            Add(ByThePlatform(column + "_base", new MoneyType(-MoneyType.Limit, MoneyType.Limit, inBaseCurrency: true)) with { BaseOf = column });
        }

        return Add(ByThePlatform("exchangerate", new DecimalType(0.0000000001m, 100000000000m, 12)))
            .Lookup("transactioncurrencyid", "transactioncurrency");
    }

    public TableBuilder Add(string column, ColumnType type) => Add(new Column(column, type));

    public TableBuilder Add(Column column)
    {
        _columns[column.LogicalName] = column;
        return this;
    }

    public Table Build() => _table with { Columns = _columns.ToImmutableDictionary() };

    /// <summary>createdon, modifiedby and the like, which only the platform writes; overriddencreatedon and versionnumber.</summary>
    private TableBuilder Common()
    {
        foreach (var column in (string[])["createdon", "modifiedon"])
            Add(ByThePlatform(column, new DateTimeType(dateOnly: false, showsTime: true)));
        foreach (var column in (string[])["createdby", "modifiedby"])
            Add(ByThePlatform(column, new LookupType(["systemuser"])));
        Add(new Column("overriddencreatedon", new DateTimeType(dateOnly: false, showsTime: false)) { ValidForUpdate = false });
        return Add(ByThePlatform("versionnumber", new BigIntegerType()));
    }

    private TableBuilder Owner()
    {
        Add(ByThePlatform("owningbusinessunit", new LookupType(["businessunit"])));
        Add(ByThePlatform("owninguser", new LookupType(["systemuser"])));
        Add(ByThePlatform("owningteam", new LookupType(["team"])));
        return Lookup("ownerid", "systemuser", "team");
    }

    private TableBuilder Id() => Add(new Column(_table.PrimaryId, new UniqueIdentifierType()) { ValidForUpdate = false });

    private static Column ByThePlatform(string column, ColumnType type) => new(column, type) { ValidForCreate = false, ValidForUpdate = false };

    private static ImmutableSortedDictionary<int, string> Labels(IEnumerable<(int Value, string Label)> options) =>
        options.ToImmutableSortedDictionary(option => option.Value, option => option.Label);

    private TableBuilder Change(Func<Table, Table> change)
    {
        _table = change(_table);
        return this;
    }
}
