namespace Ironclad.Solution.Source;

/// <summary>Files that have one place in every unpacked solution.</summary>
internal static class WellKnown
{
    public const string Manifest = "Other/Solution.xml";
    public const string Customizations = "Other/Customizations.xml";
    public const string Relationships = "Other/Relationships.xml";
    public const string EntityMaps = "Other/EntityMaps.xml";
}
