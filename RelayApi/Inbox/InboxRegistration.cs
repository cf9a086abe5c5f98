using System.Security.Cryptography;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox.Erasure;
using Ironclad.RelayApi.Inbox.Postgres;
using Ironclad.RelayApi.Inbox.Replay;
using Ironclad.RelayApi.Inbox.Retention;
using Ironclad.RelayApi.Inbox.Sqlite;
using Ironclad.RelayApi.Inbox.Store;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Jobs;
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
        services.AddSingleton<JournalSearch>();
        services.AddSingleton<JournalReplay>();
        services.AddSingleton<JournalErasure>();
        services.AddSingleton<JournalRetention>();
        return services.AddStore().AddWorker();
    }

    /// <summary>Only the store that the settings name is ever built.</summary>
    private static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSqlite().AddPostgres();
        services.AddSingleton<IInboxDatabase>(provider => StoreOf(provider) switch
        {
            InboxStore.Sqlite => provider.GetRequiredService<SqliteDatabase>(),
            InboxStore.Postgres => provider.GetRequiredService<PostgresDatabase>(),
        });
        return services.AddSingleton<IHostedService>(provider => StoreOf(provider) switch
        {
            InboxStore.Sqlite => provider.GetRequiredService<SqliteStart>(),
            InboxStore.Postgres => provider.GetRequiredService<PostgresStart>(),
        });
    }

    private static InboxStore StoreOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<InboxOptions>>().Value.Store;

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
