using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Crm.Sdk.Messages;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>Entra ID gives a token, and Dataverse takes it.</summary>
internal sealed class SignInCheck(DataverseConnection dataverse) : ICheck
{
    public string Link => Links.SignIn;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var me = await dataverse.ExecuteAsync<WhoAmIResponse>(new WhoAmIRequest(), cancellation);
        yield return new Finding(Link, FindingState.Fine, $"Organization {me.OrganizationId} knows the application user {me.UserId}.");
    }
}
