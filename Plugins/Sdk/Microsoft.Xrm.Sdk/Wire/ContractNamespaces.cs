namespace Microsoft.Xrm.Sdk;

internal static class ContractNamespaces
{
    internal const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    internal const string Metadata = "http://schemas.microsoft.com/xrm/2011/Metadata";
    internal const string Xrm2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    internal const string Xrm71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    internal const string Xrm9 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
    internal const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
    internal const string Services = Xrm2011 + "/Services";
}
