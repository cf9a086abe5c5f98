using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "MissingDependency", Namespace = ContractNamespaces.Xrm9)]
public sealed class MissingDependency
{
    [DataMember]
    public string RequiredComponentSchemaName { get; set; }

    [DataMember]
    public string RequiredComponentDisplayName { get; set; }

    [DataMember]
    public string RequiredSolutionName { get; set; }

    [DataMember]
    public string RequiredComponentType { get; set; }

    [DataMember]
    public string DependentComponentSchemaName { get; set; }

    [DataMember]
    public string DependentComponentType { get; set; }
}
