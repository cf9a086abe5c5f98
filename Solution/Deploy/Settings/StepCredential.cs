using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Deploy.Settings;

/// <summary>Puts the credential into the secure configuration of the launch step, where only administrators can read it.</summary>
internal sealed class StepCredential(IOrganizationService service, Action<string> tell)
{
    private const string Step = "Ironclad.Plugins.LaunchWorkflow.AgreementCreated: Create of icd_agreement";
    private const string StepTable = "sdkmessageprocessingstep";
    private const string ConfigurationTable = "sdkmessageprocessingstepsecureconfig";
    private const string Link = "sdkmessageprocessingstepsecureconfigid";

    public void Give(string credential)
    {
        var steps = new QueryExpression(StepTable) { ColumnSet = new ColumnSet(Link) };
        steps.Criteria.AddCondition("name", ConditionOperator.Equal, Step);
        var step = service.RetrieveMultiple(steps).Entities.FirstOrDefault()
            ?? throw new DeployException($"The environment has no step '{Step}'. Import the solution again.");

        if (step.GetAttributeValue<EntityReference>(Link) is not { } current)
        {
            var made = service.Create(new Entity(ConfigurationTable) { ["secureconfig"] = credential });
            service.Update(new Entity(StepTable, step.Id) { [Link] = new EntityReference(ConfigurationTable, made) });
            tell("Credential of the plug-in: set");
        }
        else if (service.Retrieve(ConfigurationTable, current.Id, new ColumnSet("secureconfig")).GetAttributeValue<string>("secureconfig") == credential)
        {
            tell("Credential of the plug-in: unchanged");
        }
        else
        {
            service.Update(new Entity(ConfigurationTable, current.Id) { ["secureconfig"] = credential });
            tell("Credential of the plug-in: replaced");
        }
    }
}
