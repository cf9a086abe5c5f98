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
            ? call.Transaction.NextNumber(table.LogicalName, column.LogicalName).ToString(CultureInfo.InvariantCulture).PadLeft(int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture), '0')
            : throw Fault.NotEmulated($"the autonumber placeholder {match.Value}", "its case to Records/AutoNumber.cs"));

    [GeneratedRegex(@"\{(?<name>[A-Z]+):(?<length>[^}]+)\}")]
    private static partial Regex Placeholder();
}
