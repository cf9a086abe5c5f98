using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Launching;

/// <summary>What Ironclad did not accept of a launch.</summary>
/// <param name="Code">Ironclad's error code.</param>
/// <param name="Parameters">Attribute ids or parts of the request, as Ironclad names them.</param>
internal sealed record Refusal(LaunchRequest Request, string Code, string Message, IReadOnlyList<string> Parameters)
{
    public const string MissingCode = "MISSING_PARAM";

    public bool IsMissing => Code == MissingCode;

    /// <summary>The refusal as a whole, without what it names.</summary>
    public Message Summary => new(
        Parameters.Count == 0 ? "ICD-1005"
        : Parameters.Any(IsSetting) ? "ICD-1004"
        : !IsMissing ? "ICD-1002"
        : Parameters.All(parameter => MappingOf(parameter) is not null) ? "ICD-1001"
        : "ICD-1003");

    public AttributeMapping? MappingOf(string parameter) => Request.LineOf(parameter);

    private static bool IsSetting(string parameter) => parameter is "template" or "templateId" or "creator";
}
