using Ironclad.Solution.Preflight;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Deploy.Import;

/// <summary>Hands the solution to the environment to be checked before it is imported (message StageSolution).</summary>
internal sealed class Staging(IOrganizationService service, Action<string> tell)
{
    public void Ask(byte[] zip)
    {
        var staged = (StageSolutionResponse)service.Execute(new StageSolutionRequest { CustomizationFile = zip });
        var answer = StagingAnswer.Of(staged.StageSolutionResults);
        if (!answer.IsPassed)
            throw new DeployException(string.Join(Environment.NewLine, answer.Lines));
        foreach (var line in answer.Lines)
            tell(line);
    }
}
