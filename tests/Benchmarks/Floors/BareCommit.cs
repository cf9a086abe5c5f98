using System.Data.Common;
using Ironclad.Benchmarks.Load;

namespace Ironclad.Benchmarks.Floors;

/// <summary>The two statements of one delivery, prepared, and the commit around them.</summary>
internal sealed class BareCommit(DbConnection connection, DbCommand entry, DbCommand lane) : IAsyncDisposable
{
    public async Task RunAsync(PreparedDelivery delivery)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        entry.Transaction = lane.Transaction = transaction;
        entry.Parameters[0].Value = $"bare-{delivery.EventId}";
        entry.Parameters[1].Value = lane.Parameters[0].Value = delivery.WorkflowId;
        entry.Parameters[2].Value = delivery.Body;
        await entry.ExecuteNonQueryAsync();
        await lane.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await entry.DisposeAsync();
        await lane.DisposeAsync();
    }
}
