using System.Globalization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Deploy.Import;

/// <summary>
/// Imports in the environment's own time and tells how far it is (Microsoft Learn: solution-async; reference/entities/asyncoperation,
/// importjob). Over an installed release this is an update, which keeps what the release had; no release has ever taken a component away.
/// </summary>
internal sealed class SolutionImport(IOrganizationService service, Action<string> tell, Func<TimeSpan, Task> pause)
{
    private const int Completed = 3;
    private const int Succeeded = 30;

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private string _told = "";

    public async Task RunAsync(byte[] zip)
    {
        var started = (ImportSolutionAsyncResponse)service.Execute(new ImportSolutionAsyncRequest { CustomizationFile = zip, PublishWorkflows = true });
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Glance)
        {
            var job = service.Retrieve(
                "asyncoperation", started.AsyncOperationId, new ColumnSet("statecode", "statuscode", "friendlymessage", "message"));
            if (job.GetAttributeValue<OptionSetValue>("statecode")?.Value == Completed)
            {
                Conclude(job);
                return;
            }

            TellProgress(started.ImportJobKey);
            await pause(Glance);
        }

        throw new DeployException(
            $"The import has not ended after {Patience.TotalHours} hours. See how it stands in Power Apps > Solutions > See history, then run the command again.");
    }

    private void Conclude(Entity job)
    {
        if (job.GetAttributeValue<OptionSetValue>("statuscode")?.Value != Succeeded)
        {
            var reason = job.GetAttributeValue<string>("friendlymessage") ?? job.GetAttributeValue<string>("message") ?? "No reason is given.";
            throw new DeployException($"The import failed and changed nothing: {reason} Power Apps > Solutions > See history has the details.");
        }

        tell("Imported the solution");
    }

    /// <summary>The row of the import job may come later than the import begins.</summary>
    private void TellProgress(string importJob)
    {
        if (!Guid.TryParse(importJob, out var id))
            return;
        var jobs = new QueryExpression("importjob") { ColumnSet = new ColumnSet("progress") };
        jobs.Criteria.AddCondition("importjobid", ConditionOperator.Equal, id);
        var progress = service.RetrieveMultiple(jobs).Entities.FirstOrDefault()?.GetAttributeValue<double?>("progress") ?? 0;
        var line = $"Importing: {Math.Floor(progress).ToString(CultureInfo.InvariantCulture)} %";
        if (line != _told)
            tell(line);
        _told = line;
    }
}
