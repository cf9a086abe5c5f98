using System.Collections.Concurrent;
using Dataverse.Emulator.Messages;
using Dataverse.Emulator.Notes;
using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;
using Dataverse.Emulator.Trouble;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator;

/// <summary>
/// One Dataverse environment in memory. Writers take turns; each works on its own copy of the state, which the commit publishes, so
/// readers see what is committed and wait for nobody.
/// </summary>
public sealed class Organization
{
    private readonly Lock _writing = new();
    private readonly Sequences _sequences = new();
    private State _committed;
    private State _checkpoint;

    public Organization(OrganizationOptions? options = null)
    {
        options ??= new OrganizationOptions();
        Clock = options.Clock;
        Name = options.OrganizationName;
        Secrets = new ConcurrentDictionary<string, string>(options.Secrets);
        var seeded = new Transaction(new State(), _sequences);
        new Seed(seeded, this, options).Plant();
        _committed = _checkpoint = seeded.State;
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string Name { get; }

    /// <summary>The user that plug-ins act as when they ask for the system.</summary>
    public Guid SystemUserId { get; } = Guid.NewGuid();

    public Guid AdministratorId { get; } = Guid.NewGuid();

    public Ledger Calls { get; } = new();

    /// <summary>Every row that was written and committed, in the order of the commits.</summary>
    public ConcurrentQueue<RecordedChange> Changes { get; } = new();

    /// <summary>Every plug-in execution, also of transactions that were rolled back; rows of plugintracelog tell the same.</summary>
    public ConcurrentQueue<PlugInTrace> Traces { get; } = new();

    public FaultPlan Faults { get; } = new();

    /// <summary>What the key vault holds, by schema name of the Secret environment variable.</summary>
    public ConcurrentDictionary<string, string> Secrets { get; }

    internal TimeProvider Clock { get; }

    internal PlugInAssemblies PlugIns { get; } = new();

    internal BlockUploads BlockUploads { get; } = new();

    public IOrganizationService ServiceFor(Guid userId) => new ClientService(this, userId);

    public IOrganizationService AsAdministrator() => ServiceFor(AdministratorId);

    /// <summary>Adds a user with Basic User and the named roles.</summary>
    public Guid AddUser(string fullName, params string[] roles)
    {
        var id = Guid.NewGuid();
        return Write(AdministratorId, call =>
        {
            new Users(call.Transaction).Add(id, fullName, roles);
            return id;
        });
    }

    /// <summary>Remembers the data for <see cref="Reset"/>.</summary>
    public void Checkpoint()
    {
        lock (_writing)
            _checkpoint = _committed;
    }

    /// <summary>Back to the checkpoint, or to the new environment; ledger, traces and planned faults are empty again.</summary>
    public void Reset()
    {
        lock (_writing)
            Volatile.Write(ref _committed, _checkpoint);
        Calls.Clear();
        Changes.Clear();
        Traces.Clear();
        Faults.Clear();
        BlockUploads.Clear();
        RecyclePlugIns();
    }

    /// <summary>Uploads in blocks that were begun and not committed end: their tokens are not known any more.</summary>
    public void ExpireUploads() => BlockUploads.Clear();

    /// <summary>The file of a note, as it is kept.</summary>
    public ReadOnlyMemory<byte> FileOf(Guid noteId) =>
        Read(SystemUserId, call => call.Transaction.Get("annotation", noteId)["documentbody"] is StoredFile file ? file.Bytes : []);

    /// <summary>The sandbox recycles its workers now and then: plug-ins lose what they keep in static fields.</summary>
    public void RecyclePlugIns() => PlugIns.Recycle();

    internal IMessage MessageFor(string? name) => MessageTable.For(Volatile.Read(ref _committed), name);

    /// <summary>Reads what is committed.</summary>
    internal T Read<T>(Guid userId, Func<Call, T> read) => read(new Call(this, new Transaction(Volatile.Read(ref _committed), _sequences), userId));

    /// <summary>Commits what the action did, or nothing when it throws.</summary>
    internal T Write<T>(Guid userId, Func<Call, T> write)
    {
        lock (_writing)
        {
            var transaction = new Transaction(_committed, _sequences);
            try
            {
                var result = write(new Call(this, transaction, userId));
                if (transaction.Ended)
                    throw NestedService.NoActiveTransaction();
                Volatile.Write(ref _committed, transaction.State);
                transaction.Changes.ForEach(change => Changes.Enqueue(change.By(userId)));
                return result;
            }
            finally
            {
                Keep(transaction.Traces);
            }
        }
    }

    /// <summary>A call inside a transaction: from a plug-in or a batch.</summary>
    internal OrganizationResponse Dispatch(Call call, OrganizationRequest request, CallOrigin origin)
    {
        var message = MessageTable.For(call.Transaction.State, request.RequestName);
        return Calls.Record(new RecordedCall(call.UserId, message.Name, message.Table(request), origin), Faults, () => message.Run(call, request));
    }

    private void Keep(List<PlugInTrace> traces)
    {
        if (traces.Count == 0)
            return;
        var log = new Transaction(_committed, _sequences);
        TraceLog.Write(new Call(this, log, SystemUserId), traces);
        traces.ForEach(Traces.Enqueue);
        Volatile.Write(ref _committed, log.State);
    }
}
