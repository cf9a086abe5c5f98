using System.Globalization;
using System.Text.RegularExpressions;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Handlers;

/// <summary>What a fault of Dataverse means for the next attempt.</summary>
internal static partial class DataverseFailure
{
    public static Failure Of(OrganizationServiceFault fault) => fault.ErrorCode switch
    {
        FaultCodes.TooManyRequests or FaultCodes.TooMuchTime or FaultCodes.TooManyAtOnce => new(
            FailureKind.Retry, Reason(fault, "The application user is at a service protection limit; it is tried again when Dataverse allows"), RetryAfter(fault)),
        FaultCodes.Sql when !IsPassingSql(fault) => Never(fault, "Dataverse's database refused it. Open a support request with Microsoft, naming this code"),
        FaultCodes.Sql or FaultCodes.SqlTimeout or FaultCodes.TransactionRolledBack => Retry(fault, "Dataverse's database was busy (deadlock or timeout)"),
        FaultCodes.SandboxCrash => Retry(fault, "The sandbox that runs plug-ins in Dataverse stopped"),
        FaultCodes.RowVersionMismatch or FaultCodes.DuplicateRecord or FaultCodes.DuplicateKey => Retry(fault, "Somebody else wrote the same row"),
        FaultCodes.NoActiveTransaction => Never(fault, "A plug-in on Agreement or Note swallowed an error. Correct that plug-in, then replay the event"),
        FaultCodes.PlugInRefused or FaultCodes.PlugInFailed => Never(
            fault, "A plug-in or workflow on Agreement or Note refused the write. Find it in the plug-in trace log, correct it, then replay the event"),
        FaultCodes.DuplicatesFound => Never(fault, "A duplicate detection rule refused the row. Exempt Agreements and Notes from it, then replay the event"),
        FaultCodes.RowVersionMissing or FaultCodes.RowVersionNotEnabled => Never(
            fault, "Optimistic concurrency is off for Agreement. Import the solution Ironclad for Dataverse again, then replay the event"),
        FaultCodes.NotFound => Never(fault, "The row was deleted. Nothing is left to write to"),
        FaultCodes.PrivilegeDenied => Never(
            fault, $"The application user lacks {MissingPrivilege(fault)}. Assign it the role Ironclad Integration in this environment, then replay the event"),
        FaultCodes.AttachmentTooLarge => Never(
            fault, "The signed document is larger than this environment takes as an attachment. Raise the maximum file size in System Settings, Email "
                + "(it counts the document in base64, a third more than the file), then replay the event"),
        FaultCodes.UnknownColumn or FaultCodes.UnknownTable => Never(
            fault, "The environment has no such column or table. Import the current version of the solution Ironclad for Dataverse, then replay the event"),
        FaultCodes.InvalidArgument or FaultCodes.TextTooLong or FaultCodes.NumberOutOfRange or FaultCodes.IntegerOutOfRange or FaultCodes.ChoiceOutOfRange => Never(
            fault, $"Dataverse does not accept a value: {fault.Message} Correct it in Ironclad or widen the column, then replay the event"),
        _ => Retry(fault, "Dataverse refused the request for a reason that the relay does not know; if it lasts, look the code up under Web service error codes on Microsoft Learn"),
    };

    private static Failure Retry(OrganizationServiceFault fault, string cause) => new(FailureKind.Retry, Reason(fault, cause + "; it is tried again"));

    private static Failure Never(OrganizationServiceFault fault, string causeAndFix) => new(FailureKind.Never, Reason(fault, causeAndFix));

    private static string Reason(OrganizationServiceFault fault, string text) => $"Dataverse fault 0x{fault.ErrorCode:X8}. {text}.";

    /// <summary>The generic code covers passing and lasting errors; the number of the SQL error is in the text only.</summary>
    private static bool IsPassingSql(OrganizationServiceFault fault) =>
        fault.Message is { } text && (text.Contains("1205", StringComparison.Ordinal)
            || text.Contains("deadlock", StringComparison.OrdinalIgnoreCase)
            || text.Contains("timeout", StringComparison.OrdinalIgnoreCase));

    /// <summary>Only the privilege is taken from the text, which also names the user.</summary>
    private static string MissingPrivilege(OrganizationServiceFault fault) =>
        Privilege().Match(fault.Message ?? "") is { Success: true } match ? $"the privilege {match.Value}" : "a privilege";

    private static TimeSpan? RetryAfter(OrganizationServiceFault fault) =>
        fault.ErrorDetails is { } details && details.TryGetValue("Retry-After", out var wait) ? Wait(wait) : null;

    private static TimeSpan? Wait(object? wait) => wait switch
    {
        TimeSpan span => span,
        int seconds => TimeSpan.FromSeconds(seconds),
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        _ => null,
    };

    [GeneratedRegex(@"\bprv[A-Za-z_]+")]
    private static partial Regex Privilege();
}
