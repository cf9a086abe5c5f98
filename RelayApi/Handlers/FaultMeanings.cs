using Ironclad.RelayApi.Dataverse;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Cause and fix by fault code (Microsoft Learn: api-limits, Web service error codes).</summary>
internal static class FaultMeanings
{
    private const string Limit = "The application user is at a service protection limit. It is tried again when Dataverse allows.";
    private const string Busy = "Dataverse's database was busy (deadlock or timeout). It is tried again.";
    private const string Meanwhile = "Somebody else wrote the same row. It is tried again.";
    private const string PlugIn = "A plug-in or workflow on Agreement or Note refused the write. Find it in the plug-in trace log, "
        + "correct it, then replay the event.";
    private const string Concurrency = "Optimistic concurrency is off for Agreement. Import the solution Ironclad for Dataverse again, "
        + "then replay the event.";
    private const string Blocked = "This environment does not take PDF files as attachments. In the Power Platform admin center, "
        + "environment, Settings, Product, Privacy + Security, take pdf off the blocked attachments, application/pdf off the blocked MIME "
        + "types, or put it on the allowed ones where there are any, then replay the event.";
    private const string OldSolution = "The environment has no such column or table. Import the current version of the solution "
        + "Ironclad for Dataverse, then replay the event.";

    public static IReadOnlyDictionary<int, (FailureKind Kind, string Text)> Known { get; } = new Dictionary<int, (FailureKind, string)>
    {
        [FaultCodes.TooManyRequests] = (FailureKind.Retry, Limit),
        [FaultCodes.TooMuchTime] = (FailureKind.Retry, Limit),
        [FaultCodes.TooManyAtOnce] = (FailureKind.Retry, Limit),
        [FaultCodes.Sql] = (FailureKind.Retry, Busy),
        [FaultCodes.SqlTimeout] = (FailureKind.Retry, Busy),
        [FaultCodes.TransactionRolledBack] = (FailureKind.Retry, Busy),
        [FaultCodes.SandboxCrash] = (FailureKind.Retry, "The sandbox that runs plug-ins in Dataverse stopped. It is tried again."),
        [FaultCodes.RowVersionMismatch] = (FailureKind.Retry, Meanwhile),
        [FaultCodes.DuplicateRecord] = (FailureKind.Retry, Meanwhile),
        [FaultCodes.DuplicateKey] = (FailureKind.Retry, Meanwhile),
        [FaultCodes.NoActiveTransaction] = (
            FailureKind.Never, "A plug-in on Agreement or Note swallowed an error. Correct that plug-in, then replay the event."),
        [FaultCodes.PlugInRefused] = (FailureKind.Never, PlugIn),
        [FaultCodes.PlugInFailed] = (FailureKind.Never, PlugIn),
        [FaultCodes.DuplicatesFound] = (
            FailureKind.Never, "A duplicate detection rule refused the row. Exempt Agreements and Notes from it, then replay the event."),
        [FaultCodes.RowVersionMissing] = (FailureKind.Never, Concurrency),
        [FaultCodes.RowVersionNotEnabled] = (FailureKind.Never, Concurrency),
        [FaultCodes.NotFound] = (FailureKind.Never, "The row was deleted. Nothing is left to write to."),
        [FaultCodes.UnknownColumn] = (FailureKind.Never, OldSolution),
        [FaultCodes.UnknownTable] = (FailureKind.Never, OldSolution),
        [FaultCodes.AttachmentBlocked] = (FailureKind.Never, Blocked),
        [FaultCodes.MimeTypeNotAllowed] = (FailureKind.Never, Blocked),
        [FaultCodes.MimeTypeBlocked] = (FailureKind.Never, Blocked),
        [FaultCodes.AttachmentTooLarge] = (
            FailureKind.Never,
            "The signed document is larger than this environment takes as an attachment. Raise the maximum file size in System "
                + "Settings, Email (it counts the document in base64, a third more than the file), then replay the event."),
    };

    /// <summary>A value that Dataverse does not accept; the fault's own text says which column and why.</summary>
    public static IReadOnlySet<int> Values { get; } = new HashSet<int>
    {
        FaultCodes.InvalidArgument, FaultCodes.TextTooLong, FaultCodes.NumberOutOfRange, FaultCodes.IntegerOutOfRange,
        FaultCodes.ChoiceOutOfRange,
    };
}
