using System.ServiceModel;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Import;

/// <summary>
/// Tries the import and tells what it would say (Microsoft Learn: solution-async, staging a solution; webapi/reference/stagesolutionresults).
/// An upload id stands for nothing here: ImportSolution takes the file.
/// </summary>
internal static class SolutionStaging
{
    public static StageSolutionResults Run(Call call, SolutionPackage package)
    {
        var details = Details(call, package.Manifest);
        var missing = MissingTables(call, package.Customizations).ToList();
        var refusal = Refusal(call, package);
        return new StageSolutionResults
        {
            StageSolutionUploadId = refusal is null ? Guid.NewGuid() : Guid.Empty,
            StageSolutionStatus = refusal is null ? StageSolutionStatus.Passed : StageSolutionStatus.Failed,
            SolutionDetails = details,
            MissingDependencies = missing,
            SolutionValidationResults = refusal is null ? [] : [Error(refusal)],
        };
    }

    private static SolutionDetails Details(Call call, XElement manifest)
    {
        var name = (string?)manifest.Element("UniqueName");
        return new SolutionDetails
        {
            SolutionUniqueName = name,
            IsManaged = (string?)manifest.Element("Managed") == "1",
            SolutionVersion = (string?)manifest.Element("Version"),
            PreviousSolutionVersion = call.Transaction.Rows("solution").Values.FirstOrDefault(row => row.Text("uniquename") == name)?.Text("version"),
        };
    }

    private static IEnumerable<MissingDependency> MissingTables(Call call, XElement customizations)
    {
        var there = SolutionPackage.Tables(customizations).Elements("Name").Select(name => name.Value.ToLowerInvariant())
            .Concat(call.Transaction.State.Tables.Keys).ToHashSet();
        return from relationship in customizations.Elements("EntityRelationships").Elements("EntityRelationship")
               let table = ((string?)relationship.Element("ReferencedEntityName") ?? "").ToLowerInvariant()
               // The owner of a row is a user or a team, and no table.
               where table != "owner" && !there.Contains(table)
               select new MissingDependency
               {
                   RequiredComponentType = "Entity",
                   RequiredComponentSchemaName = table,
                   RequiredSolutionName = table == "opportunity" ? "msdynce_Sales" : null,
                   DependentComponentType = "EntityRelationship",
                   DependentComponentSchemaName = (string?)relationship.Attribute("Name"),
               };
    }

    private static OrganizationServiceFault? Refusal(Call call, SolutionPackage package)
    {
        try
        {
            SolutionImport.Run(call, package);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return refused.Detail;
        }
    }

    private static SolutionValidationResult Error(OrganizationServiceFault refusal) => new()
    {
        SolutionValidationResultType = SolutionValidationResultType.Error,
        Message = refusal.Message,
        ErrorCode = refusal.ErrorCode,
    };
}
