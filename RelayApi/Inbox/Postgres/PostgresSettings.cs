using Microsoft.Extensions.Options;
using Npgsql;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>How the relay reaches PostgreSQL. Nothing here repeats the connection string: it holds the password.</summary>
internal sealed class PostgresSettings : IValidateOptions<InboxOptions>
{
    // Plans are kept with the prepared statements: one that was made while the tables were empty would read them whole when they are full.
    private const string Defaults =
        "Application Name=Ironclad relay;Timeout=5;Max Auto Prepare=50;Auto Prepare Min Usages=2;Options=-c enable_seqscan=off;";

    private const string HowToSet =
        "Set it (environment variable Inbox__ConnectionString; it is a secret, so not in appsettings.json), for example to "
        + "Host=db.example.com;Database=ironclad;Username=relay;Password=<password>;SSL Mode=VerifyFull, or keep the inbox in a file: Inbox:Store=Sqlite.";

    public ValidateOptionsResult Validate(string? name, InboxOptions options) => options switch
    {
        { Store: not InboxStore.Postgres } => ValidateOptionsResult.Skip,
        { ConnectionString: null or "" } => ValidateOptionsResult.Fail($"Inbox:ConnectionString is missing: Inbox:Store is Postgres. {HowToSet}"),
        _ when Read(options.ConnectionString) is not { Host: { Length: > 0 }, Database: { Length: > 0 } } =>
            ValidateOptionsResult.Fail($"Inbox:ConnectionString does not name a host and a database as PostgreSQL's client reads it. {HowToSet}"),
        _ => ValidateOptionsResult.Success,
    };

    public static NpgsqlDataSource DataSource(InboxOptions options) => NpgsqlDataSource.Create(Read(options.ConnectionString!)!);

    private static NpgsqlConnectionStringBuilder? Read(string connectionString)
    {
        try
        {
            // What is given comes last and wins, but values of rows never get into an error's text.
            return new NpgsqlConnectionStringBuilder(Defaults + connectionString) { IncludeErrorDetail = false, LogParameters = false };
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or NotSupportedException)
        {
            return null;
        }
    }
}
