namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>Work that the platform does in its own time.</summary>
internal static class SystemJobs
{
    public const int Completed = 3;
    public const int Succeeded = 30;
    public const int Failed = 31;

    /// <summary>Microsoft Learn: reference/entities/asyncoperation.</summary>
    public static Table AsyncOperation() => TableBuilder.UserOwned("asyncoperation", "AsyncOperation").Name("name", 256)
        .Texts(1073741823, "message", "friendlymessage").Integer("errorcode").Time("completedon")
        .State((0, "Ready"), (1, "Suspended"), (2, "Locked"), (Completed, "Completed"))
        .Status((0, "Waiting For Resources", 0), (20, "In Progress", 2), (Succeeded, "Succeeded", Completed), (Failed, "Failed", Completed)).Build();

    /// <summary>Microsoft Learn: reference/entities/importjob.</summary>
    public static Table ImportJob() => TableBuilder.OrganizationOwned("importjob", "ImportJob").Name("name", 256)
        .Text("solutionname", 256).Add("progress", new Types.DoubleType()).Time("startedon").Time("completedon").Build();
}
