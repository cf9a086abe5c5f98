namespace Dataverse.Emulator.Storage;

/// <summary>A row before and after one step of a transaction.</summary>
internal sealed record RowChange(string Table, Row? Before, Row? After)
{
    public RecordedChange By(Guid userId) => new(
        userId,
        Table,
        (After ?? Before)!.Id,
        After is null ? ChangeKind.Deleted : Before is null ? ChangeKind.Created : ChangeKind.Updated,
        Columns());

    private Dictionary<string, object?> Columns()
    {
        string[] names = [.. After?.Values.Keys ?? [], .. Before?.Values.Keys ?? []];
        return names.Distinct()
            .Where(name => !Equals(Before?[name], After?[name]))
            .ToDictionary(name => name, name => After?[name] is Reference reference ? reference.Id : After?[name]);
    }
}
