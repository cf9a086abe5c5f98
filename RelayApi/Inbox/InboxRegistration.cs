using System.Security.Cryptography;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox.Sqlite;
using Ironclad.RelayApi.Inbox.Worker;
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
        return services.AddSqlite().AddWorker();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<InboxFile>();
        services.AddSingleton<IValidateOptions<InboxOptions>>(provider => provider.GetRequiredService<InboxFile>());
        services.AddPooledDbContextFactory<InboxContext>((provider, context) =>
        {
            var options = provider.GetRequiredService<IOptions<InboxOptions>>().Value;
            var file = new SqliteConnectionStringBuilder { DataSource = provider.GetRequiredService<InboxFile>().PathOf(options) };
            context.UseSqlite(file.ConnectionString).AddInterceptors(new SqlitePragmas());
        });
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<IInbox, SqliteInbox>();
        services.AddSingleton<IJournal, SqliteJournal>();
        return services.AddHostedService<SqliteStart>();
    }

    private static IServiceCollection AddWorker(this IServiceCollection services)
    {
        services.AddSingleton<Chance>(() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue);
        services.AddSingleton<Handle>(provider => async (ironcladEvent, cancellation) =>
        {
            await using var scope = provider.CreateAsyncScope();
            var handler = (IEventHandler)scope.ServiceProvider.GetRequiredService(EventTable.Handlers[ironcladEvent.Name]);
            return await handler.HandleAsync(ironcladEvent, cancellation);
        });
        services.AddSingleton<WorkerState>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<LaneWorker>();
        services.AddSingleton<InboxWorker>();
        return services.AddHostedService(provider => provider.GetRequiredService<InboxWorker>());
    }
}
