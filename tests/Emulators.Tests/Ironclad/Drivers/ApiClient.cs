using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Ironclad.Emulators.Tests.Ironclad.Drivers;

/// <summary>Calls Ironclad's public API with a bearer.</summary>
internal sealed class ApiClient(HttpClient http, string? bearer)
{
    /// <summary>Header <c>x-as-user-email</c>.</summary>
    public string? ActingUser { get; init; }

    public Task<ApiAnswer> Get(string path) => Send(HttpMethod.Get, path);

    public Task<ApiAnswer> Post(string path, JsonNode? body = null) => Send(HttpMethod.Post, path, body);

    public Task<ApiAnswer> Patch(string path, JsonNode? body = null) => Send(HttpMethod.Patch, path, body);

    public Task<ApiAnswer> Delete(string path) => Send(HttpMethod.Delete, path);

    public async Task<ApiAnswer> Send(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? "/public/api/v1" + path : path);
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (ActingUser is not null)
            request.Headers.Add("x-as-user-email", ActingUser);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        return new ApiAnswer(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }
}
