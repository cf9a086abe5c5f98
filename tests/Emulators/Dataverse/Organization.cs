using System.Collections.Concurrent;
using System.ServiceModel;
using Dataverse.Emulator.Messages;
using Dataverse.Emulator.Pipeline;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;
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

    public Organization(OrganizationOptions? options = null)
    {
        options ??= new OrganizationOptions();
        Clock = options.Clock;
        Name = options.OrganizationName;
        var seeded = new Transaction(new State(), _sequences);
        new Seed(seeded, this, options).Plant();
        _committed = seeded.State;
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string Name { get; }

    /// <summary>The user that plug-ins act as when they ask for the system.</summary>
    public Guid SystemUserId { get; } = Guid.NewGuid();

    public Guid AdministratorId { get; } = Guid.NewGuid();

    /// <summary>Every call since the last clear, in the order they ended.</summary>
    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    /// <summary>Every plug-in execution, also of transactions that were rolled back.</summary>
    public ConcurrentBag<PlugInTrace> Traces { get; } = [];

    internal TimeProvider Clock { get; }

    internal PlugInAssemblies PlugIns { get; } = new();

    public IOrganizationService ServiceFor(Guid userId) => new ClientService(this, userId);

    public IOrganizationService AsAdministrator() => ServiceFor(AdministratorId);

    /// <summary>Adds a user with Basic User and the named roles.</summary>
    public Guid AddUser(string fullName, params string[] roles)
    {
        var id = Guid.NewGuid();
        Write(AdministratorId, call => new Users(call.Transaction).Add(id, fullName, roles));
        return id;
    }

    /// <summary>Reads what is committed.</summary>
    internal T Read<T>(Guid userId, Func<Call, T> read) => read(new Call(this, new Transaction(Volatile.Read(ref _committed), _sequences), userId));

    /// <summary>Commits what the action did, or nothing when it throws.</summary>
    internal T Write<T>(Guid userId, Func<Call, T> write)
    {
        lock (_writing)
        {
            var transaction = new Transaction(_committed, _sequences);
            var result = write(new Call(this, transaction, userId));
            if (transaction.Ended)
                throw NestedService.NoActiveTransaction();
            Volatile.Write(ref _committed, transaction.State);
            return result;
        }
    }

    internal OrganizationResponse Dispatch(Call call, OrganizationRequest request, CallOrigin origin)
    {
        var message = MessageTable.For(request.RequestName);
        var code = 0;
        try
        {
            var response = Responses.For(message.Name);
            message.Execute(call, RequestCopy.Of(request), response);
            return response;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            code = refused.Detail.ErrorCode;
            throw;
        }
        finally
        {
            Calls.Enqueue(new RecordedCall(call.UserId, message.Name, message.Table(request), origin) { ErrorCode = code });
        }
    }

    private void Write(Guid userId, Action<Call> write) => Write(userId, call =>
    {
        write(call);
        return true;
    });
}
