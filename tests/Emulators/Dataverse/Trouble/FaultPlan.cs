namespace Dataverse.Emulator.Trouble;

/// <summary>Faults that wait for their calls.</summary>
public sealed class FaultPlan
{
    private const int Seed = 1;
    private readonly Lock _lock = new();
    private readonly List<PlannedFault> _planned = [];
    private readonly Random _chance = new(Seed);

    public void Add(PlannedFault fault)
    {
        lock (_lock)
            _planned.Add(fault);
    }

    public void Clear()
    {
        lock (_lock)
            _planned.Clear();
    }

    /// <summary>The fault that is due for this call; it counts as used.</summary>
    internal PlannedFault? Due(RecordedCall call)
    {
        lock (_lock)
        {
            var index = _planned.FindIndex(fault => fault.Fits(call) && Hits(fault));
            if (index < 0)
                return null;
            var due = _planned[index];
            if (due.Skip > 0)
            {
                _planned[index] = due with { Skip = due.Skip - 1 };
                return null;
            }

            _planned[index] = due with { Times = due.Times - 1 };
            return due;
        }
    }

    private bool Hits(PlannedFault fault) => fault.Probability is not { } chance || _chance.NextDouble() < chance;
}
