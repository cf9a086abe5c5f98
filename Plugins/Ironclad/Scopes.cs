namespace Ironclad.Plugins.Ironclad;

/// <summary>
/// What a token of an OAuth client may be used for. Asking for a scope that the client lacks makes Ironclad refuse the whole token, so each
/// kind of request has a token of its own, and a client that may launch alone still launches.
/// </summary>
internal static class Scopes
{
    public const string Launch = "public.workflows.createWorkflows";
    public const string Read = "public.workflows.readWorkflows";
    public const string Cancel = "public.workflows.cancel";
    public const string Schemas = "public.workflows.readSchemas";
}
