using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Sqlite;

internal static class SqliteRegistration
{
    public static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<InboxFile>();
        services.AddSingleton<IValidateOptions<InboxOptions>>(provider => provider.GetRequiredService<InboxFile>());
        services.AddPooledDbContextFactory<SqliteInboxContext>((provider, context) =>
        {
            var options = provider.GetRequiredService<IOptions<InboxOptions>>().Value;
            var file = new SqliteConnectionStringBuilder { DataSource = provider.GetRequiredService<InboxFile>().PathOf(options) };
            // SQLite cannot switch its foreign keys in a transaction; the inbox has none, and an operator need not read about it.
            context.UseSqlite(file.ConnectionString).AddInterceptors(new SqlitePragmas())
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
        });
        services.AddSingleton<SqliteDatabase>();
        return services.AddSingleton<SqliteStart>();
    }
}
