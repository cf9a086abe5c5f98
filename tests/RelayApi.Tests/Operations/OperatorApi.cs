using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ironclad.RelayApi.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>The operator API as somebody with the key, or another one, calls it.</summary>
internal static class OperatorApi
{
    public const string AdminKey = "a-key-of-the-tests-that-is-long-enough";

    public static async Task<(int Status, JsonElement Body)> AskAsync(
        this RelayUnderTest relay, string path, string? body = null, string? key = AdminKey)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/operations/{path}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await relay.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public static Task StoreAsync(this RelayUnderTest relay, string eventId, string eventName, string workflowId, string body = "{}") =>
        relay.Services.GetRequiredService<IInbox>()
            .StoreAsync(new NewEntry(eventId, eventName, workflowId, Encoding.UTF8.GetBytes(body)), default);

    /// <summary>Settles all that waits, as if it had been handled.</summary>
    public static async Task SettleAsync(this RelayUnderTest relay, EntryState state = EntryState.Done)
    {
        var inbox = relay.Services.GetRequiredService<IInbox>();
        foreach (var lease in await inbox.ClaimAsync(100, TimeSpan.FromMinutes(1), default))
        {
            while (await inbox.StartAttemptAsync(lease, 100, default) is { } attempt)
                await inbox.CompleteAsync(lease, attempt, [.. attempt.Entries.Select(entry => new Completion(entry, state, "Settled."))], default);
        }
    }

    public static async Task<EntryState> StateAsync(this RelayUnderTest relay, string eventId) => (await relay.EntryAsync(eventId))!.State;
}
