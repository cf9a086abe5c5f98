namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>The note (Microsoft Learn: reference/entities/annotation).</summary>
internal static class Notes
{
    public static Table Annotation() => TableBuilder.UserOwned("annotation", "Annotation").Noun("Note").Name("subject", 500)
        .Text("notetext", 100000).Flag("isdocument", false)
        .Text("filename", 255).Text("mimetype", 256).Add("documentbody", new Types.FileType())
        .Add(new Column("filesize", new Types.IntegerType()) { ValidForCreate = false, ValidForUpdate = false })
        .Lookup("objectid").Add("objecttypecode", new Types.TableNameType())
        .Build();
}
