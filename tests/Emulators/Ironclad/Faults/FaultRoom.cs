using Ironclad.Emulator.Control;

namespace Ironclad.Emulator.Faults;

/// <summary>The faults that wait for their calls; the first that fits hits.</summary>
internal sealed class FaultRoom
{
    private readonly List<Waiting> _waiting = [];

    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (_waiting)
                return [.. _waiting.Select(waiting => waiting.Fault)];
        }
    }

    public void Add(Fault fault)
    {
        lock (_waiting)
            _waiting.Add(new Waiting(fault));
    }

    public void Clear()
    {
        lock (_waiting)
            _waiting.Clear();
    }

    public Fault? Take(string method, string pattern)
    {
        lock (_waiting)
        {
            var hit = _waiting.FirstOrDefault(waiting => waiting.Fits($"{method} {pattern}") && waiting.Hits());
            _waiting.RemoveAll(waiting => waiting.IsUsedUp);
            return hit?.Fault;
        }
    }

    private sealed class Waiting(Fault fault)
    {
        private readonly Random _chance = new(fault.Seed);
        private int? _left = fault.Next ?? (fault.Probability is null ? 1 : null);

        public Fault Fault => fault;

        public bool IsUsedUp => _left <= 0;

        public bool Fits(string route) => fault.Route == "*" || fault.Route == route;

        public bool Hits()
        {
            if (_chance.NextDouble() >= (fault.Probability ?? 1))
                return false;
            _left--;
            return true;
        }
    }
}
