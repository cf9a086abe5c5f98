using Ironclad.Texts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Runtime;

/// <summary>The language that a user reads Dataverse in; for one that chose none, the organization's (Microsoft Learn: usersettings, organization).</summary>
internal static class UserLanguage
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly ExpiringCache<Guid, Language> Common = new();

    public static Language Read(IOrganizationService service, Guid userId)
    {
        var user = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid"), TopCount = 1 };
        user.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return Language.Of(Value(service, user, "uilanguageid") ?? OfOrganization(service));
    }

    /// <summary>An organization never changes its base language, so it is kept.</summary>
    public static Language OfOrganization(PluginExecution execution)
    {
        var organization = execution.Context.OrganizationId;
        var now = execution.Now;
        if (Common.Find(organization, now) is { } known)
            return known;
        var read = Language.Of(OfOrganization(execution.AsSystem));
        Common.Keep(organization, read, now, Lifetime);
        return read;
    }

    private static int? OfOrganization(IOrganizationService service) =>
        Value(service, new QueryExpression("organization") { ColumnSet = new ColumnSet("languagecode"), TopCount = 1 }, "languagecode");

    private static int? Value(IOrganizationService service, QueryExpression query, string column) =>
        service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(column) is { } value && value != 0 ? value : null;
}
