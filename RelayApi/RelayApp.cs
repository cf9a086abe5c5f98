namespace Ironclad.RelayApi;

/// <summary>Puts the relay together. Tests and the sandbox start the same relay with their own settings.</summary>
public static class RelayApp
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        return builder.Build();
    }
}
