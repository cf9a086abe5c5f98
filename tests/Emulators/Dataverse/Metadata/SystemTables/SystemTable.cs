using System.Collections.Immutable;

namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>The tables that are there before any solution is imported.</summary>
internal static class SystemTable
{
    public static ImmutableDictionary<string, Table> All { get; } = new[]
    {
        Customers.Account(), Customers.Contact(), Sales.Opportunity(),
        People.SystemUser(), People.UserSettings(), People.Team(), People.BusinessUnit(), People.Role(),
        Settings.Organization(), Settings.Currency(), Settings.EnvironmentVariableDefinition(), Settings.EnvironmentVariableValue(),
        Notes.Annotation(),
        PlugIns.Solution(), PlugIns.Assembly(), PlugIns.Type(), PlugIns.TraceLog(),
        PlugIns.Step(), PlugIns.StepImage(), PlugIns.SecureConfiguration(),
        SystemJobs.AsyncOperation(), SystemJobs.ImportJob(),
        CustomApis.Api(), CustomApis.RequestParameter(), CustomApis.ResponseProperty(),
    }.ToImmutableDictionary(table => table.LogicalName);

    public static ImmutableDictionary<string, Table> WithoutSales { get; } = All.Remove(Sales.Opportunity().LogicalName);
}
