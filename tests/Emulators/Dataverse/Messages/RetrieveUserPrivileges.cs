using System.Security.Cryptography;
using System.Text;
using Dataverse.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>
/// The privileges that a user has through roles (Microsoft Learn: RetrieveUserPrivileges), each once at its highest level. It needs
/// prvReadRole (Microsoft Learn: RetrieveUserPrivileges Privileges). Ids of privileges differ from those of the platform.
/// </summary>
internal sealed class RetrieveUserPrivileges : IMessage
{
    public string Name => "RetrieveUserPrivileges";

    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        call.Access.Demand("prvReadRole");
        var user = request.Required<Guid>("UserId");
        var unit = call.Transaction.Get("systemuser", user).Target("businessunitid") ?? Guid.Empty;
        response["RolePrivileges"] = new AccessCheck(call.Transaction, user).Held().Select(held => new RolePrivilege
        {
            PrivilegeName = held.Name,
            PrivilegeId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(held.Name)).AsSpan(0, 16)),
            Depth = Enum.Parse<PrivilegeDepth>(held.Level.ToString()),
            BusinessUnitId = unit,
        }).ToArray();
    }
}
