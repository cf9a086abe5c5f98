using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Notes;
using Dataverse.Emulator.Query;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>A file that the SDK sends and gets as Base64 text (Microsoft Learn: attachment-annotation-files).</summary>
internal sealed class FileType : ColumnType
{
    public override object Store(object value, ColumnPlace place) => value switch
    {
        StoredFile file => file,
        string text => new StoredFile(Decode(text, place)),
        _ => throw place.WrongType(value),
    };

    public override object Show(object stored, RowReader reader) => Convert.ToBase64String(((StoredFile)stored).Bytes);

    public override object Operand(object value, ColumnPlace place) => throw place.WrongType(value);

    private static byte[] Decode(string text, ColumnPlace place)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw Fault.InvalidArgument($"The {place.Column} of the {place.Table} is not valid Base64.");
        }
    }
}
