using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ironclad.RelayApi.Operations.Api;

internal static class OperatorJson
{
    /// <summary>A member that is not known is refused: a misspelt filter would select more than was meant.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
