using Ironclad.Mapping;
using Ironclad.Plugins.LaunchWorkflow;

namespace Ironclad.Plugins.Commands;

/// <summary>What is known of the last launch of an Agreement that waits.</summary>
internal static class LastLaunch
{
    private const string OfRelay = "ICD-5";

    /// <summary>After these nobody knows whether Ironclad launched: its answer did not come.</summary>
    private static readonly string[] Unknown =
    [
        .. new[] { PendingText.TimedOut, PendingText.Unreachable, PendingText.Busy(status: 0), PendingText.Unreadable(status: 0) }
            .Select(pending => pending.Reason.Code),
    ];

    /// <summary>A workflow launched a moment ago may be missing in Ironclad's list, and would be launched again by whoever looks too early.</summary>
    public static TimeSpan Settles { get; } = TimeSpan.FromMinutes(5);

    public static bool MayBeUnderWay(NewAgreement agreement, DateTime modifiedOn, DateTimeOffset now) =>
        agreement.Column(AgreementTable.WorkflowStatus) is AgreementStatus.LaunchPending
        && IsUnknown(agreement.Column(AgreementTable.ErrorCode) as string)
        && now - new DateTimeOffset(DateTime.SpecifyKind(modifiedOn, DateTimeKind.Utc)) < Settles;

    /// <summary>A relay that is launching has written no code yet.</summary>
    private static bool IsUnknown(string? code) => code is null || code.StartsWith(OfRelay, StringComparison.Ordinal) || Unknown.Contains(code);
}
