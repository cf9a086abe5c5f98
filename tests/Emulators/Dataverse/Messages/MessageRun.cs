using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal static class MessageRun
{
    /// <summary>Executes the message on a copy of the request.</summary>
    public static OrganizationResponse Run(this IMessage message, Call call, OrganizationRequest request)
    {
        var response = Responses.For(message.Name);
        message.Execute(call, RequestCopy.Of(request), response);
        return response;
    }
}
