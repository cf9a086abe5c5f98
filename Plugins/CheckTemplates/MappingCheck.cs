using Ironclad.Launching;
using Ironclad.Mapping;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>Checks a mapping row and completes it: the tables on the way of its column, and its name.</summary>
internal sealed class MappingCheck(PluginExecution execution, SavedRow row)
{
    private const int OnlySyncBack = 2;

    private readonly string _attribute = row.Text(MappingTable.AttributeId) ?? "";
    private readonly AttributeKind _kind = AttributeKinds.Of(row.Value(MappingTable.Kind) as int?) ?? AttributeKind.Text;
    private readonly int? _direction = row.Value(MappingTable.Direction) as int?;
    private readonly string? _default = row.Text(MappingTable.Default);

    private bool Launches => _direction != OnlySyncBack;

    private bool SyncsBack => _direction > 1;

    public async Task RunAsync()
    {
        var column = row.Text(MappingTable.Path) is { } path
            ? new ColumnPaths(new TableMetadata(execution.AsSystem)).Resolve(path, _kind == AttributeKind.Address)
            : null;
        CheckColumn(column);
        CheckDefault();
        row.Set(MappingTable.ResolvedPath, column is null ? null : TemplateRows.Resolved(column.Path, column.Type == AttributeTypeCode.Integer));
        if (row.Text(MappingTable.Name) is null)
            row.Set(MappingTable.Name, column?.Label ?? _attribute);
        if (!Launches || row.Value(MappingTable.Template) is not Guid template)
            return;
        CheckOnlyOne(template);
        if (row.Changes(MappingTable.AttributeId) || row.Changes(MappingTable.Kind) || row.Changes(MappingTable.Template))
            await CheckSchemaAsync(template);
    }

    private void CheckColumn(ResolvedColumn? column)
    {
        if (column is null && (_default is null || SyncsBack))
            throw new CheckFailedException("ICD-2011");
        if (column is not null && !KindRules.Fits(_kind, column.Type))
            throw new CheckFailedException("ICD-2006", column.Written, $"{column.Type}", KindNames.Of(_kind), KindNames.Of(KindRules.For(column.Type)));
        if (column is not null && SyncsBack && !(column.MayFollow && KindRules.CanComeBack(_kind, column.Type)))
            throw new CheckFailedException("ICD-2010", column.Written);
    }

    private void CheckDefault()
    {
        if (_default is not null && AttributeDefault.Read(_kind, _default) is null)
            throw new CheckFailedException(
                "ICD-2009", _default, KindNames.Of(_kind), AttributeDefault.Example(_kind) as object ?? new Phrase("Templates.NoDefault"));
    }

    private void CheckOnlyOne(Guid template)
    {
        var query = new QueryExpression(MappingTable.LogicalName) { ColumnSet = new ColumnSet(MappingTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(MappingTable.Template, ConditionOperator.Equal, template);
        query.Criteria.AddCondition(MappingTable.AttributeId, ConditionOperator.Equal, _attribute);
        query.Criteria.AddCondition(MappingTable.Direction, ConditionOperator.NotEqual, OnlySyncBack);
        query.Criteria.AddCondition(MappingTable.State, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(MappingTable.Id, ConditionOperator.NotEqual, row.Id);
        if (execution.AsSystem.RetrieveMultiple(query).Entities.Count > 0)
            throw new CheckFailedException("ICD-2013", _attribute);
    }

    private async Task CheckSchemaAsync(Guid templateRow)
    {
        var template = execution.AsSystem.Retrieve(TemplateTable.LogicalName, templateRow, new ColumnSet(TemplateTable.Name, TemplateTable.TemplateId));
        if (TemplateIds.Parse(template.GetAttributeValue<string>(TemplateTable.TemplateId)).Launched is not { } id
            || await TemplateForm.AskAsync(execution, id) is not { } schema)
            return;
        if (!schema.Takes(_attribute))
            throw new CheckFailedException(
                "ICD-2007", _attribute, template.GetAttributeValue<string>(TemplateTable.Name), NearNames.Phrase(_attribute, schema.Fields.Select(field => field.Id)));
        if (schema.Field(_attribute) is { Type: { Length: > 0 } type } && !KindRules.Fits(_kind, type))
            throw new CheckFailedException("ICD-2008", _attribute, type, KindNames.Of(_kind), KindNames.Of(KindRules.For(type)));
    }
}
