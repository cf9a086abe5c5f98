using System.Globalization;
using Ironclad.Launching;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>An Agreement that waits for its launch, as it stands now, with what its launch needs.</summary>
internal sealed class PendingAgreement(Entity row, AgreementType type)
{
    private const string RowVersionColumn = "versionnumber";

    public static IReadOnlyList<string> Columns { get; } =
    [
        .. LaunchRows.Columns(ValueSource.Agreement).Where(column => column != AgreementTable.Id),
        AgreementTable.Type, AgreementTable.Opportunity, AgreementTable.WorkflowId, AgreementTable.WorkflowUrl,
        AgreementTable.WorkflowStatus, RowVersionColumn,
    ];

    public Guid Id => row.Id;

    public AgreementType Type => type;

    public string? RowVersion =>
        row.RowVersion ?? row.GetAttributeValue<long?>(RowVersionColumn)?.ToString(CultureInfo.InvariantCulture);

    public bool StillWaits =>
        Column(AgreementTable.WorkflowStatus) is AgreementStatus.LaunchPending
        && Column(AgreementTable.WorkflowId) is not string { Length: > 0 }
        && Column(AgreementTable.WorkflowUrl) is not string { Length: > 0 }
        && Column(AgreementTable.Type) is int value && value == type.Value;

    /// <summary>Exactly what the plug-in sends for the same rows.</summary>
    public LaunchRequest Request(string templateId, AttributeIds ids) =>
        LaunchRequest.Of(type, templateId, ids, Column, new RelatedRows(row));

    private object? Column(string name) =>
        name == AgreementTable.Id ? Id : row.Attributes.TryGetValue(name, out var value) ? PlainValue.Of(value) : null;
}
