#if NETFRAMEWORK
namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Members of XrmTooling name this type, so the compiler asks for it; nobody here makes one.</summary>
public class OrganizationServiceProxy;
#endif
