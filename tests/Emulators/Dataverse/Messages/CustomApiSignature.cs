using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>
/// What a custom API takes and answers. The service answers what is defined; that a plug-in sets anything else is refused here, so that a
/// property which was forgotten in the solution is found.
/// </summary>
internal sealed class CustomApiSignature(Transaction transaction, Guid apiId)
{
    private const int Flag = 0;
    private const int Integer = 7;
    private const int Text = 10;

    public void DemandRequest(OrganizationRequest request, bool isBound)
    {
        var defined = Defined("customapirequestparameter");
        foreach (var parameter in defined.Where(parameter => parameter.Value<bool>("isoptional") != true))
        {
            if (!request.Parameters.TryGetValue(NameOf(parameter), out var value) || value is null)
                throw Fault.InvalidArgument($"Required field '{NameOf(parameter)}' is missing in the message '{request.RequestName}'.");
        }

        foreach (var (name, value) in request.Parameters.Where(parameter => !isBound || parameter.Key != "Target"))
            Demand(request.RequestName, defined, name, value);
    }

    public void DemandResponse(OrganizationResponse response)
    {
        var defined = Defined("customapiresponseproperty");
        foreach (var (name, value) in response.Results)
            Demand(response.ResponseName, defined, name, value);
    }

    private static void Demand(string message, List<Row> defined, string name, object? value)
    {
        var parameter = defined.Find(row => NameOf(row) == name)
            ?? throw Fault.InvalidArgument($"The parameter '{name}' is not defined for the message '{message}'.");
        var fits = parameter.Value<int>("type") switch
        {
            Flag => value is bool,
            Integer => value is int,
            Text => value is string,
            var type => throw Fault.NotEmulated($"parameters of type {type}", "them to Messages/CustomApiSignature.cs"),
        };
        if (!fits && value is not null)
            throw Fault.InvalidArgument($"The parameter '{name}' of the message '{message}' has a value of another type: {value.GetType().Name}.");
    }

    private static string NameOf(Row row) => row.Text("uniquename") ?? "";

    private List<Row> Defined(string table) => [.. transaction.Rows(table).Values.Where(row => row.Target("customapiid") == apiId)];
}
