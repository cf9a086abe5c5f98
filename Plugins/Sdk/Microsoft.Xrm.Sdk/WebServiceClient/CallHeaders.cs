using System.Reflection;
using System.ServiceModel;
using System.ServiceModel.Channels;

namespace Microsoft.Xrm.Sdk.WebServiceClient;

/// <summary>What every call carries beside its body.</summary>
internal static class CallHeaders
{
    private static readonly string OwnVersion =
        typeof(CallHeaders).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>().Version;

    internal static void Write(OrganizationWebProxyClient client, OperationContext context)
    {
        if (client.CallerId != Guid.Empty)
            Add(context, "CallerId", client.CallerId);
        Add(context, "UserType", client.userType.ToString());
        Add(context, "SdkClientVersion", client.SdkClientVersion ?? OwnVersion);

        var http = new HttpRequestMessageProperty();
        http.Headers["Authorization"] = "Bearer " + client.HeaderToken;
        context.OutgoingMessageProperties[HttpRequestMessageProperty.Name] = http;
    }

    private static void Add(OperationContext context, string name, object value) =>
        context.OutgoingMessageHeaders.Add(MessageHeader.CreateHeader(name, ContractNamespaces.Xrm2011, value));
}
