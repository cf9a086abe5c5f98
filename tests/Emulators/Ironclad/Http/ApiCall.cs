using System.Globalization;
using System.Text.Json.Nodes;
using Ironclad.Emulator.Access;
using Ironclad.Emulator.Company;
using Ironclad.Emulator.Workflows;

namespace Ironclad.Emulator.Http;

/// <summary>One authenticated request, as a route sees it.</summary>
internal sealed class ApiCall(Emulation emulation, HttpRequest request, Actor? actor, JsonNode? body)
{
    public Emulation Emulation { get; } = emulation;

    public CompanyState Company => Emulation.Company;

    public Actor Actor => actor ?? throw new InvalidOperationException("An anonymous route has no actor.");

    public JsonObject Body => body as JsonObject ?? throw Refusal.Invalid("request body must be a JSON object");

    /// <summary>The workflow of the path, by id or by Ironclad ID (<c>IC-12</c>).</summary>
    public Workflow Workflow => Company.Workflow(Value("id")) ?? throw Refusal.NotFound("workflow does not exist", "workflowId");

    public string Value(string name) => (string)request.RouteValues[name]!;

    public string? Header(string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Query(string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The user a request acts for: the token's, or with a legacy token the one its body names.</summary>
    public User User(string property) => Actor.User ?? Named(property);

    /// <summary>A page of the list: <c>page</c> from 0, <c>pageSize</c> from 1 to 100, by default 20 (Ironclad OpenAPI: QueryPageSize).</summary>
    public JsonObject Page(IReadOnlyCollection<JsonNode> all, bool counted = true)
    {
        var page = Number("page", 0, 0, 100_000_000);
        var size = Number("pageSize", 20, 1, 100);
        var answer = new JsonObject { ["page"] = page, ["pageSize"] = size };
        if (counted)
            answer["count"] = all.Count;
        answer["list"] = new JsonArray([.. all.Skip(page * size).Take(size)]);
        return answer;
    }

    /// <summary>The user that a member of the body names: <c>{type: "email", email}</c> or <c>{type: "id", id}</c>.</summary>
    public User Named(string property)
    {
        if (Body[property] is not JsonObject { } named)
            throw Refusal.Missing($"missing required parameter {property}", property);
        var user = (string?)named["type"] switch
        {
            "email" => Company.User((string?)named["email"]),
            "id" => Company.User((string?)named["id"]),
            _ => null,
        };
        return user ?? throw Refusal.Invalid("user does not exist", property);
    }

    private int Number(string name, int normal, int least, int most)
    {
        if (Query(name) is not { } text)
            return normal;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refusal.Invalid($"invalid query value '{text}'", name);
    }
}
