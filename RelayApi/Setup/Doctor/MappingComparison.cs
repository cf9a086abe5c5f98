using Ironclad.Mapping;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>What a launch would be refused for whatever the Agreement says: no I/O.</summary>
internal static class MappingComparison
{
    /// <param name="lines">The mapping, under the ids of the template.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<AttributeMapping> lines, LaunchForm form)
    {
        var sent = lines.Where(line => line.Launches).ToList();
        foreach (var line in sent.Where(line => !FieldTypes.IsRole(line.AttributeId)))
        {
            if (!form.Fields.TryGetValue(line.AttributeId, out var field))
                yield return $"the mapping sends {line.AttributeId} ({line.Label}), which the template does not have. Add the attribute in Ironclad, or map "
                    + "its column to another one.";
            else if (field.Type is { Length: > 0 } type && !FieldTypes.Take(type, line.Kind))
                yield return $"the mapping sends {line.AttributeId} ({line.Label}) as {line.Kind}, and the template takes {type}. Change the kind in the mapping.";
        }

        foreach (var (id, field) in form.Fields.Where(field => field.Value.IsRequired && !sent.Exists(line => line.AttributeId == field.Key)))
            yield return $"the template always asks for {id} ({field.DisplayName ?? id}), and the mapping does not send it. Add a mapping row, or make it optional "
                + "in Ironclad.";
    }
}
