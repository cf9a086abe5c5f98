using Ironclad.Mapping;
using Ironclad.Plugins.Tests.Launching;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Templates;

/// <summary>Creates templates and mappings as legal-ops does: rows in the app, no code.</summary>
internal static class TemplateRows
{
    public const int Msa = 1;
    public const int Nda = 2;

    public static Guid Template(this Scenario scenario, string templateId, params (string Column, object? Value)[] columns) =>
        scenario.Save(TemplateTable.LogicalName,
        [
            (TemplateTable.Name, "Template"), (TemplateTable.Type, new OptionSetValue(Msa)), (TemplateTable.TemplateId, templateId), .. columns,
        ]);

    /// <param name="path">Null for a constant.</param>
    public static Guid Mapping(
        this Scenario scenario, Guid template, string attribute, AttributeKind kind, string? path, params (string Column, object? Value)[] columns) =>
        scenario.Save(MappingTable.LogicalName,
        [
            (MappingTable.Template, new EntityReference(TemplateTable.LogicalName, template)), (MappingTable.AttributeId, attribute),
            (MappingTable.Kind, new OptionSetValue((int)kind + 1)), (MappingTable.Path, path), (MappingTable.Direction, Launch), .. columns,
        ]);

    public static OptionSetValue Launch => new(1);

    public static OptionSetValue SyncBack => new(2);

    public static OptionSetValue Both => new(3);

    public static (string Column, object? Value)[] When(string path, ConditionKind kind, string? value = null) =>
    [
        (TemplateTable.ConditionPath, path), (TemplateTable.ConditionOperator, new OptionSetValue((int)kind)), (TemplateTable.ConditionValue, value),
    ];

    public static Guid Save(this Scenario scenario, string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value;
        return scenario.Administrator.Create(row);
    }

    public static void Change(this Scenario scenario, string table, Guid id, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in columns)
            row[column] = value;
        scenario.Administrator.Update(row);
    }
}
