using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Environment variables: a definition holds the default, a row of its own the value of this environment.</summary>
internal static class SettingRows
{
    private const string Id = "environmentvariabledefinitionid";

    private static readonly string[] Names = [
        SettingNames.BaseUrl, SettingNames.AttributeIds, SettingNames.CreatorEmail, SettingNames.OnOrphan, SettingNames.ConfirmedOrganization, SettingNames.LogRetentionDays,
        .. AgreementType.All.Select(type => type.TemplateSetting),
    ];

    public static QueryExpression Query()
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("schemaname", "defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.In, [.. Names]);
        var value = query.AddLink("environmentvariablevalue", Id, Id, JoinOperator.LeftOuter);
        value.EntityAlias = "own";
        value.Columns = new ColumnSet("value");
        return query;
    }

    public static Dictionary<string, string> Read(IEnumerable<Entity> rows) => rows
        .Select(row => (Name: row.GetAttributeValue<string>("schemaname"), Value: Value(row)))
        .Where(setting => setting.Value is not null)
        .DistinctBy(setting => setting.Name)
        .ToDictionary(setting => setting.Name, setting => setting.Value!, StringComparer.OrdinalIgnoreCase);

    private static string? Value(Entity row) =>
        SettingValue.Of(row.GetAttributeValue<AliasedValue>("own.value")?.Value, row.GetAttributeValue<string>("defaultvalue"));
}
