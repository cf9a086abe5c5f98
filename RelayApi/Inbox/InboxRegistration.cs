using System.Security.Cryptography;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox.Sqlite;
using Ironclad.RelayApi.Inbox.Store;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox;

internal static class InboxRegistration
{
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WakeUp>();
        services.AddSingleton<KillSwitch>();
        services.AddSingleton<IInbox, StoredInbox>();
        services.AddSingleton<IJournal, StoredJournal>();
        services.AddSingleton<IJobLanes, StoredJobs>();
        return services.AddSqlite().AddWorker();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<InboxFile>();
        services.AddSingleton<IValidateOptions<InboxOptions>>(provider => provider.GetRequiredService<InboxFile>());
        services.AddPooledDbContextFactory<SqliteInboxContext>((provider, context) =>
        {
            var options = provider.GetRequiredService<IOptions<InboxOptions>>().Value;
            var file = new SqliteConnectionStringBuilder { DataSource = provider.GetRequiredService<InboxFile>().PathOf(options) };
            context.UseSqlite(file.ConnectionString).AddInterceptors(new SqlitePragmas());
        });
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IInboxDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        return services.AddHostedService<SqliteStart>();
    }

    private static IServiceCollection AddWorker(this IServiceCollection services)
    {
        services.AddSingleton<Chance>(() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue);
        services.AddSingleton<Handle>(provider => async (burst, cancellation) =>
        {
            await using var scope = provider.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<EventBurst>().HandleAsync(burst, cancellation);
        });
        services.AddSingleton<WorkerState>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<LaneWorker>();
        services.AddSingleton<InboxWorker>();
        return services.AddHostedService(provider => provider.GetRequiredService<InboxWorker>());
    }
}
