namespace Ironclad.Solution.Source;

/// <summary>Files that every unpacked solution has.</summary>
internal static class WellKnown
{
    public const string Manifest = "Other/Solution.xml";
    public const string Customizations = "Other/Customizations.xml";
    public const string Relationships = "Other/Relationships.xml";
}
