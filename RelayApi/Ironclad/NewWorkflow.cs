using System.Text.Json.Serialization;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>A launch (Ironclad docs: reference/launch-a-new-workflow).</summary>
internal sealed record NewWorkflow(
    string Template,
    IReadOnlyDictionary<string, object> Attributes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WorkflowCreator? Creator);

/// <summary>Named where a legacy token launches, which stands for no user.</summary>
internal sealed record WorkflowCreator(string Type, string Email)
{
    public static WorkflowCreator OfEmail(string email) => new("email", email);
}
