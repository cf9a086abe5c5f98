using System.Globalization;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Reads the parallelism that Dataverse recommends from the HTTP headers of its answers, which the SDK does not show.</summary>
internal sealed class ResponseObserver(DataverseLimits limits) : IEndpointBehavior, IClientMessageInspector
{
    private const string RecommendedParallelism = "x-ms-dop-hint";

    public void ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime clientRuntime) =>
        clientRuntime.ClientMessageInspectors.Add(this);

    public void AfterReceiveReply(ref Message reply, object correlationState)
    {
        if (reply.Properties.TryGetValue(HttpResponseMessageProperty.Name, out var property)
            && property is HttpResponseMessageProperty http
            && int.TryParse(http.Headers[RecommendedParallelism], NumberStyles.None, CultureInfo.InvariantCulture, out var parallelism))
            limits.Recommended(parallelism);
    }

    public object? BeforeSendRequest(ref Message request, IClientChannel channel) => null;

    public void AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection bindingParameters)
    {
    }

    public void ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher endpointDispatcher)
    {
    }

    public void Validate(ServiceEndpoint endpoint)
    {
    }
}
