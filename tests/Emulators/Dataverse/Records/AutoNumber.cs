using System.Globalization;
using System.Text.RegularExpressions;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Metadata;

namespace Dataverse.Emulator.Records;

/// <summary>Autonumber columns (Microsoft Learn: create-auto-number-attributes); of the placeholders, SEQNUM.</summary>
internal static partial class AutoNumber
{
    public static string Next(Call call, Table table, Column column, string format) =>
        Placeholder().Replace(format, match => match.Groups["name"].Value == "SEQNUM"
            ? Padded(call.Transaction.NextNumber(table.LogicalName, column.LogicalName), match.Groups["length"].Value)
            : throw Fault.NotEmulated($"the autonumber placeholder {match.Value}", "its case to Records/AutoNumber.cs"));

    private static string Padded(long number, string length) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(int.Parse(length, CultureInfo.InvariantCulture), '0');

    [GeneratedRegex(@"\{(?<name>[A-Z]+):(?<length>[^}]+)\}")]
    private static partial Regex Placeholder();
}
