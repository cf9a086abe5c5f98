using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>The SDK casts a response to the type of its message where it has one.</summary>
internal static class Responses
{
    public static OrganizationResponse For(string message)
    {
        var type = typeof(OrganizationResponse).Assembly.GetType($"Microsoft.Xrm.Sdk.Messages.{message}Response")
            ?? typeof(WhoAmIResponse).Assembly.GetType($"Microsoft.Crm.Sdk.Messages.{message}Response");
        var response = type is null ? new OrganizationResponse() : (OrganizationResponse)Activator.CreateInstance(type)!;
        response.ResponseName = message;
        response.Results ??= [];
        return response;
    }
}
