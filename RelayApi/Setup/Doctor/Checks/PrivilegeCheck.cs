using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Crm.Sdk.Messages;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The application user has what the role Ironclad Integration grants, and is no administrator.</summary>
internal sealed class PrivilegeCheck(DataverseConnection dataverse) : ICheck
{
    /// <summary>Whoever may change roles may do anything.</summary>
    private const string OfAdministrators = "prvWriteRole";

    public string Link => Links.Privileges;

    public IReadOnlyList<string> Needs => [Links.SignIn];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var me = await dataverse.ExecuteAsync<WhoAmIResponse>(new WhoAmIRequest(), cancellation);
        var answer = await dataverse.ExecuteAsync<RetrieveUserPrivilegesResponse>(
            new RetrieveUserPrivilegesRequest { UserId = me.UserId }, cancellation);
        var held = answer.RolePrivileges.Where(privilege => privilege.PrivilegeName is not null)
            .GroupBy(privilege => privilege.PrivilegeName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Max(privilege => privilege.Depth), StringComparer.OrdinalIgnoreCase);
        yield return Judge(held);
        if (held.ContainsKey(OfAdministrators))
            yield return new Finding(
                Link, FindingState.Warning, "The application user may change roles, so it may do anything. The relay needs the role Ironclad "
                    + "Integration alone: take its other roles away.");
    }

    private Finding Judge(Dictionary<string, PrivilegeDepth> held)
    {
        var needed = IntegrationRole.Privileges;
        string[] missing = [.. needed.Where(one => !held.TryGetValue(one.Name, out var depth) || depth < one.Depth).Select(one => $"{one.Name} ({one.Depth})")];
        return missing.Length == 0
            ? new Finding(Link, FindingState.Fine, $"The application user has all {needed.Count} privileges that the relay needs.")
            : new Finding(
                Link, FindingState.Failed, $"The application user lacks {string.Join(", ", missing)}. Assign it the role Ironclad Integration (Power "
                    + "Platform admin center > Environments > Settings > Application users); if it has that role, import the solution of this version.");
    }
}
