using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An aggregate of a column. Nobody here asks for one; the empty list of them is part of every column set on the wire.</summary>
[DataContract(Name = "AttributeExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }
}
