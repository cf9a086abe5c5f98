using System.ServiceModel;

namespace Microsoft.Xrm.Sdk.WebServiceClient;

public abstract class WebProxyClient<TService> : ClientBase<TService>, IDisposable where TService : class
{
    private protected WebProxyClient(Uri serviceUrl, TimeSpan timeout) : base(Endpoint<TService>.At(serviceUrl, timeout))
    {
    }

    /// <summary>The access token of Microsoft Entra ID, without the word Bearer.</summary>
    public string HeaderToken { get; set; }

    public string SdkClientVersion { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A faulted channel cannot be closed; closing an aborted or a closed one does nothing.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (State == CommunicationState.Faulted)
            Abort();
        else
            Close();
    }
}
