using System.Text.Json.Nodes;
using Ironclad.Emulator.Access;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Company;
using Ironclad.Emulator.Documents;
using Ironclad.Emulator.Faults;
using Ironclad.Emulator.Ledger;
using Ironclad.Emulator.Limits;
using Ironclad.Emulator.Webhooks;
using Ironclad.Emulator.Webhooks.Deliveries;

namespace Ironclad.Emulator;

/// <summary>The parts of one running emulator.</summary>
internal sealed class Emulation : IDisposable
{
    public Emulation(IroncladEmulatorOptions options)
    {
        Options = options;
        Clock = new EmulatorClock(options.TimeProvider, options.ClockSpeed);
        Ids = new Ids(options.Seed);
        Limiter = new RateLimiter(Clock, options.RateLimit);
        Deliveries = new DeliveryRoom(this);
    }

    public IroncladEmulatorOptions Options { get; }

    public EmulatorClock Clock { get; }

    public Ids Ids { get; }

    public SigningKey Key { get; } = new();

    public CallLedger Ledger { get; } = new();

    public FaultRoom Faults { get; } = new();

    public RateLimiter Limiter { get; }

    public DeliveryRoom Deliveries { get; }

    public CompanyState Company { get; private set; } = new();

    public AccessTokens Tokens { get; private set; } = new();

    /// <summary>Known once the server listens; absolute links start with it.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1");

    public Document NewDocument(string fileName, byte[] content, JsonObject author) =>
        new(Ids.Nano(), Ids.Nano(), fileName, content, Clock.Now, author);

    /// <summary>An empty company; the signing key stays, as it would.</summary>
    public void Reset()
    {
        Deliveries.Clear();
        Ledger.Clear();
        Faults.Clear();
        Limiter.Clear();
        Tokens = new();
        Company = new();
    }

    public void Dispose()
    {
        Deliveries.Dispose();
        Key.Dispose();
    }
}
