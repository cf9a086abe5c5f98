namespace Ironclad.RelayApi.Stories;

internal static class StoriesRegistration
{
    public static IServiceCollection AddStories(this IServiceCollection services)
    {
        services.AddTransient<StoryRows>();
        services.AddTransient<StorySearch>();
        return services.AddTransient<AgreementStories>();
    }
}
