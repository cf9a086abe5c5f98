using Dataverse.Emulator.Import;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

internal sealed class ImportSolution : IMessage
{
    public string Name => "ImportSolution";

    public void Execute(Call call, OrganizationRequest request, OrganizationResponse response)
    {
        SolutionImport.Run(call, SolutionPackage.Open(request.Required<byte[]>("CustomizationFile")));
        BroughtValues.Set(call, request.Optional<EntityCollection>("ComponentParameters"));
    }
}
