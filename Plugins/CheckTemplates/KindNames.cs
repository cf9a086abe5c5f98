using Ironclad.Mapping;
using Ironclad.Texts;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>What the choice Kind calls its values.</summary>
internal static class KindNames
{
    /// <summary>By how many there are; no column fits more than three kinds.</summary>
    private static readonly string[] Keys = ["Templates.NoKind", "Templates.OneKind", "Templates.TwoKinds", "Templates.ThreeKinds"];

    public static Phrase Of(AttributeKind kind) => new($"Templates.Kind{kind}");

    /// <summary>Several, or what says that there is none.</summary>
    public static Phrase Of(IEnumerable<AttributeKind> kinds)
    {
        object[] names = [.. kinds.Select(Of)];
        return new(Keys[names.Length], names);
    }
}
