using Ironclad.Launching;
using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>The row as it was created: the post image, where the autonumber is final, else what the caller sent.</summary>
internal sealed class NewAgreement(IPluginExecutionContext context)
{
    private const string Image = "PostImage";

    private readonly Entity? _image = context.PostEntityImages.TryGetValue(Image, out var image) ? image : null;
    private readonly Entity? _target = context.InputParameters.TryGetValue("Target", out var target) ? target as Entity : null;

    /// <summary>What the post image of the step has to hold.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        .. LaunchRows.Columns(ValueSource.Agreement).Where(column => column != AgreementTable.Id),
        AgreementTable.Type, AgreementTable.Account, AgreementTable.Opportunity, AgreementTable.WorkflowUrl, AgreementTable.WorkflowId,
    ];

    public Guid Id => context.PrimaryEntityId;

    public AgreementType? Type => AgreementType.Of(Column(AgreementTable.Type) as int?);

    /// <summary>True for a row that was imported or copied together with its link.</summary>
    public bool HasWorkflow =>
        Column(AgreementTable.WorkflowId) is string { Length: > 0 } || Column(AgreementTable.WorkflowUrl) is string { Length: > 0 };

    public object? Column(string name) =>
        name == AgreementTable.Id ? Id
        : PlainValue.Of(Value(_image, name) ?? Value(_target, name));

    private static object? Value(Entity? row, string name) =>
        row is not null && row.Attributes.TryGetValue(name, out var value) ? value : null;
}
