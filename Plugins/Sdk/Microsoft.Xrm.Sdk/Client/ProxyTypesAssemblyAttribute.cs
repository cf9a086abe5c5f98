namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Marks an assembly whose requests and responses the service knows.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ProxyTypesAssemblyAttribute : Attribute;
