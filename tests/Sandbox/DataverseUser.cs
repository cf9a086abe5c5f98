using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.WebServiceClient;

namespace Ironclad.Sandbox;

/// <summary>Somebody who is signed in to Dataverse and talks to it over SOAP.</summary>
internal sealed class DataverseUser(Uri dataverse, string token)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public Guid Create(string table, params (string Column, object? Value)[] columns) =>
        Call(service => service.Create(Row(new Entity(table), columns)));

    public void Update(string table, Guid id, params (string Column, object? Value)[] columns) =>
        Call(service =>
        {
            service.Update(Row(new Entity(table, id), columns));
            return id;
        });

    public Entity Single(string table, string column, object value, params string[] columns) =>
        Many(table, column, value, columns).Single();

    public IReadOnlyList<Entity> Many(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Call(service => service.RetrieveMultiple(query).Entities);
    }

    public Entity Retrieve(string table, Guid id, params string[] columns) =>
        Call(service => service.Retrieve(table, id, columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns)));

    public OrganizationResponse Execute(OrganizationRequest request) => Call(service => service.Execute(request));

    private T Call<T>(Func<IOrganizationService, T> call)
    {
        using var client = new OrganizationWebProxyClient(new Uri(dataverse, "/XRMServices/2011/Organization.svc/web"), Timeout, false)
        {
            HeaderToken = token,
            SdkClientVersion = "9.2",
        };
        return call(client);
    }

    private static Entity Row(Entity row, (string Column, object? Value)[] columns)
    {
        foreach (var (column, value) in columns)
            row[column] = value!;
        return row;
    }
}
