using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

internal static class PostgresRegistration
{
    public static IServiceCollection AddPostgres(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<InboxOptions>, PostgresSettings>();
        services.AddSingleton(provider => PostgresSettings.DataSource(provider.GetRequiredService<IOptions<InboxOptions>>().Value));
        services.AddPooledDbContextFactory<PostgresInboxContext>((provider, context) =>
            context.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(new PostgresText()));
        services.AddSingleton<PostgresRetry>();
        services.AddSingleton<PostgresSchema>();
        services.AddSingleton<PostgresArrivals>();
        services.AddSingleton<PostgresDatabase>();
        return services.AddSingleton<PostgresStart>();
    }
}
