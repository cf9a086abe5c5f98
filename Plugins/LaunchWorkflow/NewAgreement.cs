using Ironclad.Launching;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>An Agreement that Ironclad does not have yet: as it was created, or as it stands now.</summary>
/// <param name="row">The row as it is stored, where the autonumber is final.</param>
/// <param name="sent">What the caller sent, for a column that the row does not show.</param>
internal sealed class NewAgreement(Guid id, Entity? row, Entity? sent = null)
{
    private const string Image = "PostImage";

    /// <summary>What the post image of the step has to hold.</summary>
    public static IReadOnlyList<string> Columns { get; } = [AgreementTable.Type, AgreementTable.WorkflowUrl, AgreementTable.WorkflowId];

    public Guid Id => id;

    public AgreementType? Type => AgreementType.Of(Column(AgreementTable.Type) as int?);

    /// <summary>True for a row that was imported or copied together with its link.</summary>
    public bool HasWorkflow =>
        Column(AgreementTable.WorkflowId) is string { Length: > 0 } || Column(AgreementTable.WorkflowUrl) is string { Length: > 0 };

    public object? Column(string name) => PlainValue.Of(Value(row, name) ?? Value(sent, name));

    public static NewAgreement Created(IPluginExecutionContext context) => new(
        context.PrimaryEntityId,
        context.PostEntityImages.TryGetValue(Image, out var image) ? image : null,
        context.InputParameters.TryGetValue("Target", out var target) ? target as Entity : null);

    private static object? Value(Entity? from, string name) =>
        from is not null && from.Attributes.TryGetValue(name, out var value) ? value : null;
}
