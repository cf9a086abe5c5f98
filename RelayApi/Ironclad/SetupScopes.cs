namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// What only setting up needs has a token of its own: Ironclad refuses the whole token for one scope that the client lacks, and a client
/// that may not register webhooks still delivers contracts.
/// </summary>
internal static class SetupScopes
{
    public const string CreateWebhooks = "public.webhooks.createWebhooks";
    public const string DeleteWebhooks = "public.webhooks.deleteWebhooks";
    public const string ReadSchemas = "public.workflows.readSchemas";

    public static IReadOnlyList<string> All { get; } = [CreateWebhooks, DeleteWebhooks, ReadSchemas];

    /// <returns>Null for a request of everyday work.</returns>
    public static string? Of(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        return request.Method switch
        {
            var method when method == HttpMethod.Post && path == $"{IIroncladApi.BasePath}/webhooks" => CreateWebhooks,
            var method when method == HttpMethod.Delete && path.StartsWith($"{IIroncladApi.BasePath}/webhooks/", StringComparison.Ordinal) => DeleteWebhooks,
            var method when method == HttpMethod.Get && path.StartsWith($"{IIroncladApi.BasePath}/workflow-schemas", StringComparison.Ordinal) => ReadSchemas,
            _ => null,
        };
    }
}
