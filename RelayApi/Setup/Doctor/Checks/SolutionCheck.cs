using System.Runtime.CompilerServices;
using Ironclad.RelayApi.Dataverse;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The solution is imported, in the version that goes with this relay.</summary>
internal sealed class SolutionCheck(DataverseConnection dataverse) : ICheck
{
    private const string UniqueName = "IroncladForDataverse";

    public string Link => Links.Solution;

    public IReadOnlyList<string> Needs => [Links.SignIn];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("version"), TopCount = 1 };
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, UniqueName);
        var answer = await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation);
        yield return Judge(answer.EntityCollection.Entities.FirstOrDefault()?.GetAttributeValue<string>("version"));
    }

    private Finding Judge(string? version)
    {
        if (!Version.TryParse(version, out var installed))
            return new Finding(
                Link, FindingState.Failed, $"The solution {UniqueName} is not in this environment. Import it, or point Dataverse:Url to the environment that has it.");
        var own = typeof(SolutionCheck).Assembly.GetName().Version!;
        var order = (installed.Major, installed.Minor).CompareTo((own.Major, own.Minor));
        return order switch
        {
            < 0 => new Finding(Link, FindingState.Failed, $"The solution is of version {version}, older than this relay ({own.ToString(3)}). Import the solution of this version."),
            > 0 => new Finding(Link, FindingState.Warning, $"The solution is of version {version}, newer than this relay ({own.ToString(3)}). Update the relay."),
            _ => new Finding(Link, FindingState.Fine, $"The solution {UniqueName} {version} goes with this relay."),
        };
    }
}
