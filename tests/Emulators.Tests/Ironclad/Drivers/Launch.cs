using System.Text.Json.Nodes;
using Ironclad.Emulator;

namespace Ironclad.Emulators.Tests.Ironclad.Drivers;

/// <summary>A valid launch; each test changes one thing.</summary>
internal static class Launch
{
    public static JsonObject Msa(Action<JsonObject>? changeAttributes = null)
    {
        var attributes = new JsonObject
        {
            ["counterpartyName"] = "Contoso",
            ["counterpartySignerName"] = "Chris Counterparty",
            ["counterpartySignerEmail"] = "chris@contoso.test",
            ["agreementDate"] = "2026-01-31T00:00:00Z",
            ["totalContractValue"] = new JsonObject { ["currency"] = "USD", ["amount"] = 1250.5m },
            ["counterpartyAddress"] = new JsonObject
            {
                ["lines"] = new JsonArray("1 Main St"),
                ["locality"] = "Austin",
                ["region"] = "TX",
                ["postcode"] = "78701",
                ["country"] = "USA",
            },
            ["dynamicsMsaId"] = "0f8fad5b-d9cb-469f-a165-70867728950e",
            ["dynamicsMsaNumber"] = "AGR-000001",
        };
        changeAttributes?.Invoke(attributes);
        return new JsonObject
        {
            ["template"] = DefaultCompany.MsaTemplateId,
            ["creator"] = new JsonObject { ["type"] = "email", ["email"] = DefaultCompany.IntegrationUserEmail },
            ["attributes"] = attributes,
        };
    }
}
