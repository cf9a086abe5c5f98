using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Deploy.Settings;

/// <summary>Writes the values of the solution's environment variables. It names them and never their values, which may be people's addresses.</summary>
internal sealed class EnvironmentValues(IOrganizationService service, Action<string> tell)
{
    private const string Definition = "environmentvariabledefinition";
    private const string DefinitionId = "environmentvariabledefinitionid";

    public void Set(IReadOnlyList<Variable> variables)
    {
        var definitions = variables.Select(Of).ToList();
        var unknown = variables.Where((_, index) => definitions[index] is null).Select(variable => variable.SchemaName).ToList();
        if (unknown.Count > 0)
        {
            throw new DeployException($"The environment has no variable {string.Join(", ", unknown)}; none was set. "
                + "Compare the names with Solution/bin/IroncladForDataverse.settings.json.");
        }

        for (var index = 0; index < variables.Count; index++)
            Set(variables[index], definitions[index]!);
    }

    private void Set(Variable variable, Entity definition)
    {
        if (string.IsNullOrEmpty(variable.Value))
        {
            tell($"{variable.SchemaName}: left as it is");
            return;
        }

        var current = First("environmentvariablevalue", DefinitionId, definition.Id, "value");
        if (current?.GetAttributeValue<string>("value") == variable.Value)
        {
            tell($"{variable.SchemaName}: unchanged");
            return;
        }

        if (current is null)
            service.Create(new Entity("environmentvariablevalue") { ["value"] = variable.Value, [DefinitionId] = definition.ToEntityReference() });
        else
            service.Update(new Entity("environmentvariablevalue", current.Id) { ["value"] = variable.Value });
        tell($"{variable.SchemaName}: set");
    }

    private Entity? Of(Variable variable) =>
        variable.SchemaName is { Length: > 0 } name ? First(Definition, "schemaname", name, "schemaname") : null;

    private Entity? First(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
