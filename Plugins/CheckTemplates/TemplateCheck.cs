using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Checks a template row and completes it: the tables on the way of its condition's column.</summary>
internal sealed class TemplateCheck(PluginExecution execution, SavedRow row)
{
    private readonly TemplateIds _ids = TemplateIds.Parse(row.Text(TemplateTable.TemplateId));

    public async Task RunAsync()
    {
        if (_ids.Launched is null || !_ids.AreWellFormed)
            throw new CheckFailedException("ICD-2001", row.Text(TemplateTable.TemplateId) ?? "");
        row.Set(TemplateTable.ConditionResolved, Condition());
        if (row.Changes(TemplateTable.TemplateId) && await TemplateForm.AskAsync(execution, _ids.Launched) is { } schema)
            CheckMappings(schema);
    }

    /// <returns>The way to the condition's column; null when there is no condition.</returns>
    private string? Condition()
    {
        var path = row.Text(TemplateTable.ConditionPath);
        var value = row.Text(TemplateTable.ConditionValue);
        var kind = (ConditionKind?)(row.Value(TemplateTable.ConditionOperator) as int?);
        if (path is null && kind is null && value is null)
            return null;
        if (path is null || kind is null || (value is null && kind is not (ConditionKind.Filled or ConditionKind.Empty)))
            throw new CheckFailedException("ICD-2003");
        var column = new ColumnPaths(new TableMetadata(execution.AsSystem)).Resolve(path);
        if (value is not null && !CanCompare(kind.Value, column.Type, value))
            throw new CheckFailedException("ICD-2012", value, column.Written, $"{column.Type}");
        return TemplateRows.Resolved(column.Path, wholeNumber: false);
    }

    private static bool CanCompare(ConditionKind kind, AttributeTypeCode type, string value) => type switch
    {
        _ when kind is ConditionKind.Filled or ConditionKind.Empty => true,
        AttributeTypeCode.Integer or AttributeTypeCode.BigInt or AttributeTypeCode.Decimal or AttributeTypeCode.Double or AttributeTypeCode.Money =>
            PlainText.Number(value) is not null,
        AttributeTypeCode.DateTime => PlainText.Day(value) is not null,
        AttributeTypeCode.Boolean => PlainText.Truth(value) is not null && kind < ConditionKind.AtLeast,
        _ => kind < ConditionKind.AtLeast,
    };

    /// <summary>A template that is exchanged for another must have what the mapping rows name.</summary>
    private void CheckMappings(LaunchSchema schema)
    {
        var query = new QueryExpression(MappingTable.LogicalName) { ColumnSet = new ColumnSet(MappingTable.AttributeId) };
        query.Criteria.AddCondition(MappingTable.Template, ConditionOperator.Equal, row.Id);
        query.Criteria.AddCondition(MappingTable.State, ConditionOperator.Equal, 0);
        string[] missing =
        [
            .. from Entity mapping in execution.AsSystem.RetrieveMultiple(query).Entities
               let attribute = mapping.GetAttributeValue<string>(MappingTable.AttributeId)
               where !schema.Takes(attribute)
               select attribute,
        ];
        if (missing.Length > 0)
            throw new CheckFailedException("ICD-2014", string.Join(", ", missing), _ids.Launched!);
    }
}
