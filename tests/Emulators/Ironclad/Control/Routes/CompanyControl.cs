using System.Text.Json.Nodes;
using Ironclad.Emulator.Control.Reports;
using Ironclad.Emulator.Http;
using Ironclad.Emulator.Webhooks;

namespace Ironclad.Emulator.Control.Routes;

/// <summary>The company as a whole: its clock, its tokens, its state; and events that nothing in it caused.</summary>
internal static class CompanyControl
{
    public static void MapCompanyControl(this IEndpointRouteBuilder control, Emulation emulation)
    {
        control.MapPost("/reset", emulation.Reset);
        control.MapGet("/clock", () => new ClockReport(emulation.Clock.Now));
        control.MapPost("/clock/advance", async (Advance body) =>
        {
            await emulation.Deliveries.Advance(TimeSpan.FromSeconds(body.Seconds));
            return new ClockReport(emulation.Clock.Now);
        });
        control.MapPost("/tokens/expire", () => emulation.Tokens.ExpireAll(emulation.Clock.Now));
        control.MapPost("/tokens/revoke", emulation.Tokens.RevokeAll);
        control.MapPost("/scopes/disable", (string[] scopes) => emulation.Do(() => emulation.Company.DisabledScopes.UnionWith(scopes)));
        control.MapPost("/limits/use", (OthersUse body) => emulation.Limiter.Use(body.Bucket, body.Requests));
        control.MapPost("/templates/{id}/republish", (string id) => Republish(emulation, id));
        control.MapPost("/events", (RaiseEvent body) => emulation.Do(() =>
            emulation.Deliveries.Raise(Event.Build(body.Event, body.WorkflowId, Members(body.Payload)))));
    }

    /// <summary>A template gets a new id when it is published again (Ironclad docs: workflow templates); its workflows keep the old one.</summary>
    private static RepublishedTemplate Republish(Emulation emulation, string id)
    {
        lock (emulation.Company.Gate)
        {
            var templates = emulation.Company.Templates;
            var index = templates.FindIndex(template => template.Id == id);
            templates[index] = templates[index] with { Id = emulation.Ids.Object(emulation.Clock.Now) };
            return new RepublishedTemplate(templates[index].Id);
        }
    }

    private static IEnumerable<(string, JsonNode?)> Members(JsonObject? payload) =>
        payload?.Select(member => (member.Key, member.Value?.DeepClone())) ?? [];

    internal sealed record Advance(double Seconds);

    internal sealed record OthersUse(Bucket Bucket, int Requests);
}
