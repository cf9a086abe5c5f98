using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Metadata.Types;

namespace Dataverse.Emulator.Import;

/// <summary>Reads one attribute element of a table.</summary>
internal static class ColumnImport
{
    public static Column Read(string table, XElement attribute, LookupTargets targets)
    {
        var name = (string?)attribute.Element("LogicalName") ?? throw SolutionImport.Refused($"Entity {table}", "An attribute has no LogicalName.");
        string? onDelete = null;
        var column = new Column(name, TypeOf(table, name, attribute, targets, ref onDelete))
        {
            ValidForCreate = Flag(attribute, "ValidForCreateApi"),
            ValidForUpdate = Flag(attribute, "ValidForUpdateApi"),
            RestrictsDelete = onDelete == "Restrict",
            CascadesDelete = onDelete == "Cascade",
            DisplayName = attribute.Elements("displaynames").Elements("displayname").Attributes("description").FirstOrDefault()?.Value,
            AutoNumberFormat = (string?)attribute.Element("AutoNumberFormat"),
            BaseOf = (string?)attribute.Element("CalculationOf"),
        };
        return column with { Default = DefaultOf(attribute) };
    }

    private static ColumnType TypeOf(string table, string name, XElement attribute, LookupTargets targets, ref string? onDelete) =>
        (string?)attribute.Element("Type") switch
        {
            "primarykey" or "uniqueidentifier" => new UniqueIdentifierType(),
            "nvarchar" or "ntext" => new TextType(Int(attribute, "MaxLength")),
            "int" => new IntegerType(Int(attribute, "MinValue"), Int(attribute, "MaxValue")),
            "decimal" => new DecimalType(Decimal(attribute, "MinValue"), Decimal(attribute, "MaxValue"), Int(attribute, "Accuracy")),
            "money" => new MoneyType(Decimal(attribute, "MinValue"), Decimal(attribute, "MaxValue"), attribute.Element("CalculationOf") is not null),
            "bit" => new BooleanType(),
            "datetime" => new DateTimeType(dateOnly: Int(attribute, "Behavior") == 2, showsTime: (string?)attribute.Element("Format") == "datetime"),
            "picklist" => Options(table, name, attribute, "options", "option"),
            "state" => Options(table, name, attribute, "states", "state"),
            "status" => Options(table, name, attribute, "statuses", "status"),
            "lookup" => new LookupType(targets.Of(table, name, out onDelete)),
            "owner" => new LookupType(["systemuser", "team"]),
            var other => throw SolutionImport.Refused(
                $"Attribute {table}.{name}",
                $"The attribute type '{other}' is not known; if Dataverse knows it, add it to Import/ColumnImport.cs of the emulator."),
        };

    private static ChoiceType Options(string table, string name, XElement attribute, string list, string item)
    {
        var options = attribute.Elements("optionset").Elements(list).Elements(item).ToList();
        if (options.Count == 0)
            throw SolutionImport.Refused(
                $"Attribute {table}.{name}",
                "The choice has no options of its own; global choices are not known to the emulator.");
        return new ChoiceType(options.ToImmutableSortedDictionary(Value, Label))
        {
            StateOf = item == "status"
                ? options.ToImmutableDictionary(Value, option => int.Parse(option.Attribute("state")!.Value, CultureInfo.InvariantCulture))
                : ImmutableDictionary<int, int>.Empty,
        };
    }

    /// <summary>The first state and its default status; a choice's default unless it is -1; no for a yes/no column.</summary>
    private static object? DefaultOf(XElement attribute) => (string?)attribute.Element("Type") switch
    {
        "state" => Value(attribute.Descendants("state").First()),
        "status" => Value(attribute.Descendants("status").First()),
        "picklist" when attribute.Element("AppDefaultValue") is { } value && (int)value >= 0 => (int)value,
        "bit" => (string?)attribute.Element("AppDefaultValue") == "1",
        _ => null,
    };

    private static int Value(XElement option) => int.Parse(option.Attribute("value")!.Value, CultureInfo.InvariantCulture);

    private static string Label(XElement option) => option.Descendants("label").Attributes("description").FirstOrDefault()?.Value ?? "";

    private static bool Flag(XElement attribute, string name) => (string?)attribute.Element(name) == "1";

    private static int Int(XElement attribute, string name) => (int)Decimal(attribute, name);

    private static decimal Decimal(XElement attribute, string name) =>
        decimal.TryParse((string?)attribute.Element(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw SolutionImport.Refused($"Attribute {(string?)attribute.Element("LogicalName")}", $"{name} is missing or not a number.");
}
