using Dataverse.Emulator.Import;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class StageSolution : IMessage
{
    public string Name => "StageSolution";

    /// <summary>What the check writes is never committed.</summary>
    public bool OnlyReads => true;

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        call.Access.Demand("prvImportCustomization");
        response["StageSolutionResults"] = SolutionStaging.Run(call, SolutionPackage.Open(request.Required<byte[]>("CustomizationFile")));
    }
}
