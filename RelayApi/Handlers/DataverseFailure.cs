using System.Text.RegularExpressions;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Handlers;

/// <summary>What a fault of Dataverse means for the next attempt.</summary>
internal static partial class DataverseFailure
{
    private const string Unknown = "Dataverse refused the request for a reason that the relay does not know. It is tried again; if it "
        + "lasts, look the code up under Web service error codes on Microsoft Learn.";

    public static Failure Of(OrganizationServiceFault fault)
    {
        var (kind, text) = fault.ErrorCode switch
        {
            FaultCodes.Sql when !IsPassingSql(fault) => (
                FailureKind.Never, "Dataverse's database refused it. Open a support request with Microsoft, naming this code."),
            FaultCodes.PrivilegeDenied => (
                FailureKind.Never,
                $"The application user lacks {MissingPrivilege(fault)}. Assign it the role Ironclad Integration in this environment, "
                    + "then replay the event."),
            var code when FaultMeanings.Values.Contains(code) => (
                FailureKind.Never, $"Dataverse does not accept a value: {PlainWords.Of(fault.Message ?? "")} Correct it in Ironclad or widen the column, "
                    + "then replay the event."),
            var code => FaultMeanings.Known.GetValueOrDefault(code, (FailureKind.Retry, Unknown)),
        };
        return new Failure(
            kind, $"Dataverse fault 0x{fault.ErrorCode:X8}. {text}", kind == FailureKind.Retry ? ServiceProtection.RetryAfter(fault) : null)
        {
            IsThrottling = ServiceProtection.IsThrottling(fault),
        };
    }

    /// <summary>The generic code covers passing and lasting errors; the number of the SQL error is in the text only.</summary>
    private static bool IsPassingSql(OrganizationServiceFault fault) =>
        fault.Message is { } text && (text.Contains("1205", StringComparison.Ordinal)
            || text.Contains("deadlock", StringComparison.OrdinalIgnoreCase)
            || text.Contains("timeout", StringComparison.OrdinalIgnoreCase));

    /// <summary>Only the privilege is taken from the text, which also names the user.</summary>
    private static string MissingPrivilege(OrganizationServiceFault fault) =>
        Privilege().Match(fault.Message ?? "") is { Success: true } match ? $"the privilege {match.Value}" : "a privilege";

    [GeneratedRegex(@"\bprv[A-Za-z_]+")]
    private static partial Regex Privilege();
}
