using Ironclad.Mapping;
using Microsoft.Xrm.Sdk.Metadata;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>A column that a path leads to.</summary>
/// <param name="Written">The path as people write it.</param>
/// <param name="Type">For an address, of its first line.</param>
/// <param name="Label">What people call it.</param>
/// <param name="MayChange">Whether anybody but the platform writes it.</param>
internal sealed record ResolvedColumn(string Written, ColumnPath Path, AttributeTypeCode Type, string Label, bool MayChange)
{
    private static readonly string[] OfTheIntegration =
    [
        AgreementTable.Id, AgreementTable.Name, AgreementTable.Number, AgreementTable.Type, AgreementTable.WorkflowUrl,
        AgreementTable.WorkflowStatus, AgreementTable.WorkflowId, AgreementTable.LaunchError, AgreementTable.LastSyncedOn,
    ];

    /// <summary>Whether a value from Ironclad may be written to it.</summary>
    public bool MayFollow => MayChange && Path.IsOfAgreement && !OfTheIntegration.Contains(Path.Column);
}
