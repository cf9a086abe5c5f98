using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Name = "ImportSolutionAsyncRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionAsyncRequest : OrganizationRequest
{
    public ImportSolutionAsyncRequest() : base("ImportSolutionAsync")
    {
        OverwriteUnmanagedCustomizations = default;
        PublishWorkflows = default;
    }

    public bool OverwriteUnmanagedCustomizations
    {
        get => Parameters.Read<bool>(nameof(OverwriteUnmanagedCustomizations));
        set => Parameters[nameof(OverwriteUnmanagedCustomizations)] = value;
    }

    public bool PublishWorkflows
    {
        get => Parameters.Read<bool>(nameof(PublishWorkflows));
        set => Parameters[nameof(PublishWorkflows)] = value;
    }

    public byte[] CustomizationFile
    {
        get => Parameters.Read<byte[]>(nameof(CustomizationFile));
        set => Parameters[nameof(CustomizationFile)] = value;
    }

    public bool ConvertToManaged
    {
        get => Parameters.Read<bool>(nameof(ConvertToManaged));
        set => Parameters[nameof(ConvertToManaged)] = value;
    }

    public bool SkipProductUpdateDependencies
    {
        get => Parameters.Read<bool>(nameof(SkipProductUpdateDependencies));
        set => Parameters[nameof(SkipProductUpdateDependencies)] = value;
    }

    public bool HoldingSolution
    {
        get => Parameters.Read<bool>(nameof(HoldingSolution));
        set => Parameters[nameof(HoldingSolution)] = value;
    }

    public EntityCollection ComponentParameters
    {
        get => Parameters.Read<EntityCollection>(nameof(ComponentParameters));
        set => Parameters[nameof(ComponentParameters)] = value;
    }
}
