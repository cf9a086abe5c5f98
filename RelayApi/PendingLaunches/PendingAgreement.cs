using System.Globalization;
using Ironclad.Launching;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>An Agreement that waits for its launch, as it stands now, with what its launch needs.</summary>
/// <param name="plan">Its query has read the row.</param>
internal sealed class PendingAgreement(Entity row, AgreementType type, LaunchPlan plan)
{
    private const string RowVersionColumn = "versionnumber";

    public static IReadOnlyList<string> Columns { get; } =
        [AgreementTable.Type, AgreementTable.WorkflowId, AgreementTable.WorkflowUrl, AgreementTable.WorkflowStatus, RowVersionColumn];

    public Guid Id => row.Id;

    public AgreementType Type => type;

    public string? RowVersion =>
        row.RowVersion ?? row.GetAttributeValue<long?>(RowVersionColumn)?.ToString(CultureInfo.InvariantCulture);

    public bool StillWaits =>
        Column(AgreementTable.WorkflowStatus) is AgreementStatus.LaunchPending
        && Column(AgreementTable.WorkflowId) is not string { Length: > 0 }
        && Column(AgreementTable.WorkflowUrl) is not string { Length: > 0 }
        && Column(AgreementTable.Type) is int value && value == type.Value;

    /// <summary>The attributes under which Ironclad may know it.</summary>
    public IEnumerable<string> KeyAttributes => plan.KeyAttributes;

    /// <summary>Exactly what the plug-in sends for the same rows; null when no template fits.</summary>
    public LaunchRequest? Request => field ??= plan.RequestOf(row);

    private object? Column(string name) => row.Attributes.TryGetValue(name, out var value) ? PlainValue.Of(value) : null;
}
