using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Reliability.Ledgers;
using Ironclad.Reliability.Traffic;
using Ironclad.Reliability.World;

namespace Ironclad.Reliability.Scenarios.Outages;

/// <summary>Every Agreement has one workflow in Ironclad, and knows it.</summary>
internal static class Launches
{
    public static async Task CompareAsync(Surroundings world, IReadOnlyList<Contract> contracts, Tally tally)
    {
        using var http = new HttpClient { BaseAddress = world.Ironclad.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DefaultCompany.ApiToken);
        var launched = new List<(string AgreementId, string WorkflowId)>();
        foreach (var report in await world.Ironclad.Control.Workflows())
        {
            var workflow = await http.GetFromJsonAsync<JsonObject>($"/public/api/v1/workflows/{report.Id}");
            launched.Add(((string)workflow!["attributes"]!["dynamicsMsaId"]!, report.Id));
        }

        foreach (var contract in contracts)
        {
            var own = launched.Where(launch => Guid.Parse(launch.AgreementId) == contract.AgreementId).ToList();
            tally.Compare($"workflow of Agreement {contract.AgreementId}", 1, own.Count);
            tally.Compare($"link of Agreement {contract.AgreementId}", 1, own.Any(launch => launch.WorkflowId == contract.WorkflowId) ? 1 : 0);
        }
    }
}
