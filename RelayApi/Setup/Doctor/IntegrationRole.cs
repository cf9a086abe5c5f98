using System.Xml.Linq;
using Microsoft.Crm.Sdk.Messages;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>What the role Ironclad Integration grants: read from the solution's own file, so that there is one list.</summary>
internal static class IntegrationRole
{
    public const string ResourceName = "IroncladIntegration.xml";

    public static IReadOnlyList<NeededPrivilege> Privileges { get; } = Read();

    private static List<NeededPrivilege> Read()
    {
        using var stream = typeof(IntegrationRole).Assembly.GetManifestResourceStream(ResourceName)!;
        return
        [
            .. from privilege in XElement.Load(stream).Descendants("RolePrivilege")
               select new NeededPrivilege((string)privilege.Attribute("name")!, Enum.Parse<PrivilegeDepth>((string)privilege.Attribute("level")!)),
        ];
    }
}

internal sealed record NeededPrivilege(string Name, PrivilegeDepth Depth);
