using System.ServiceModel;
using System.ServiceModel.Description;

namespace Microsoft.Xrm.Sdk.WebServiceClient;

internal static class Endpoint<TService>
{
    internal static ServiceEndpoint At(Uri serviceUrl, TimeSpan timeout)
    {
        var contract = ContractDescription.GetContract(typeof(TService));
        foreach (var operation in contract.Operations)
        {
            var serializer = operation.OperationBehaviors.OfType<DataContractSerializerOperationBehavior>().Single();
            serializer.DataContractResolver = new KnownTypesResolver();
            serializer.MaxItemsInObjectGraph = int.MaxValue;
        }

        return new ServiceEndpoint(contract, Binding(serviceUrl, timeout), new EndpointAddress(serviceUrl));
    }

    /// <summary>Notes carry documents: the sizes that WCF limits by default are left to the service.</summary>
    private static BasicHttpBinding Binding(Uri serviceUrl, TimeSpan timeout) => new()
    {
        Security = { Mode = serviceUrl.Scheme == Uri.UriSchemeHttps ? BasicHttpSecurityMode.Transport : BasicHttpSecurityMode.None },
        OpenTimeout = timeout,
        SendTimeout = timeout,
        ReceiveTimeout = timeout,
        CloseTimeout = timeout,
        MaxReceivedMessageSize = int.MaxValue,
        MaxBufferSize = int.MaxValue,
        ReaderQuotas =
        {
            MaxStringContentLength = int.MaxValue,
            MaxArrayLength = int.MaxValue,
            MaxBytesPerRead = int.MaxValue,
            MaxNameTableCharCount = int.MaxValue,
        },
    };
}
