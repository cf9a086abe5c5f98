namespace Ironclad.Mapping;

/// <summary>Logical names of the table Mapping, as the solution defines them.</summary>
internal static class MappingTable
{
    public const string LogicalName = "icd_mapping";
    public const string Id = "icd_mappingid";
    public const string Name = "icd_name";
    public const string Template = "icd_templateid";
    public const string AttributeId = "icd_attributeid";
    public const string Kind = "icd_kind";
    public const string Path = "icd_columnpath";
    public const string ResolvedPath = "icd_resolvedpath";
    public const string Direction = "icd_direction";
    public const string Required = "icd_required";
    public const string Default = "icd_default";
    public const string State = "statecode";
}
