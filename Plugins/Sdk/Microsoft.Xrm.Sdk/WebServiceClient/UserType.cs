namespace Microsoft.Xrm.Sdk.WebServiceClient;

public enum UserType
{
    CrmUser = 0,
    ExternalPartyUser = 1,
}
