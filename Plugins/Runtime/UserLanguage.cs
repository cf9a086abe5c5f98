using Ironclad.Texts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Runtime;

/// <summary>The language that a user reads Dataverse in; for one that chose none, the organization's (Microsoft Learn: usersettings, organization).</summary>
internal static class UserLanguage
{
    public static Language Read(IOrganizationService service, Guid userId)
    {
        var user = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid"), TopCount = 1 };
        user.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var organization = new QueryExpression("organization") { ColumnSet = new ColumnSet("languagecode"), TopCount = 1 };
        return Language.Of(Value(service, user, "uilanguageid") ?? Value(service, organization, "languagecode"));
    }

    private static int? Value(IOrganizationService service, QueryExpression query, string column) =>
        service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(column) is { } value && value != 0 ? value : null;
}
