using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ironclad.RelayApi.Inbox.Postgres;

/// <summary>
/// PostgreSQL stores every text but the character NUL and half a surrogate pair (postgresql.org/docs: character types), and a JSON text
/// may hold both. Without this an event with such a text could be neither stored nor set aside.
/// </summary>
internal sealed class PostgresText : DbCommandInterceptor
{
    private const char Replacement = '\uFFFD';

    public static string Storable(string text) =>
        text.Contains('\0') || text.Any(char.IsSurrogate) ? Replace(text) : text;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text)
                parameter.Value = Storable(text);
        }
    }

    private static string Replace(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0 ? Replacement : rune);
        return clean.ToString();
    }
}
