using Dataverse.Emulator;

namespace Ironclad.Benchmarks.Load;

/// <summary>When each value of each Agreement was first seen in Dataverse's ledger.</summary>
internal sealed class WriteWatch
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Guid Agreement, decimal Value), long> _seen = [];
    private int _read;

    /// <summary>The moment, as a timestamp; null when it is not there yet.</summary>
    public long? SeenAt(Guid agreementId, decimal value)
    {
        lock (_lock)
            return _seen.TryGetValue((agreementId, value), out var moment) ? moment : null;
    }

    public void Look(Organization organization)
    {
        var now = TimeProvider.System.GetTimestamp();
        lock (_lock)
        {
            foreach (var change in organization.Changes.Skip(_read))
            {
                _read++;
                if (change.Table == "icd_agreement" && change.Columns.GetValueOrDefault("icd_agreementvalue") is decimal value)
                    _seen.TryAdd((change.RowId, value), now);
            }
        }
    }
}
