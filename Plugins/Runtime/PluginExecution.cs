using System.Diagnostics;
using Ironclad.Mapping;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Runtime;

/// <summary>One execution of a plug-in: its context, its services and its clock.</summary>
internal sealed class PluginExecution
{
    /// <summary>The stage that is early enough to change the row before it is saved.</summary>
    public const int PreOperation = 20;

    /// <summary>The stage in which a custom API's plug-in runs (Microsoft Learn: event-framework).</summary>
    public const int MainOperation = 30;

    /// <summary>The stage in which the row is there and can still be undone.</summary>
    public const int PostOperation = 40;

    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly IOrganizationServiceFactory _services;
    private readonly ITracingService _tracing;
    private readonly string? _secureConfiguration;
    private Language? _language;

    public PluginExecution(IServiceProvider provider, string? secureConfiguration)
    {
        Context = Service<IPluginExecutionContext>(provider);
        _services = Service<IOrganizationServiceFactory>(provider);
        _tracing = Service<ITracingService>(provider);
        _secureConfiguration = secureConfiguration;
    }

    public IPluginExecutionContext Context { get; }

    /// <summary>What messages name this work by: Dataverse's id of the request, and before it the code of the Agreement that it is about.</summary>
    public string Correlation => Context is { PrimaryEntityName: AgreementTable.LogicalName, PrimaryEntityId: var agreementId } && agreementId != Guid.Empty
        ? AgreementCode.With(agreementId, Context.CorrelationId.ToString())
        : Context.CorrelationId.ToString();

    /// <summary>Of the step; for the main operation of a custom API, which has none, of the step that launches new Agreements.</summary>
    public string? SecureConfiguration => Context.Stage == MainOperation ? StepConfiguration.Read(this) : _secureConfiguration;

    /// <summary>With the privileges of the user who runs the step: business data.</summary>
    public IOrganizationService AsUser => _services.CreateOrganizationService(Context.UserId);

    /// <summary>With the privileges of the system: settings, which a sales person need not be able to read.</summary>
    public IOrganizationService AsSystem => _services.CreateOrganizationService(null);

    /// <summary>Of the user who waits for the answer; read when there is something to tell.</summary>
    public Language Language => _language ??= UserLanguage.Read(AsSystem, Context.InitiatingUserId);

    /// <summary>Of the organization: what nobody in particular waits for.</summary>
    public Language CommonLanguage => UserLanguage.OfOrganization(this);

    /// <summary>Dataverse's clock, carried on by a stopwatch: a synchronous step runs right after its operation was created.</summary>
    public DateTimeOffset Now => new DateTimeOffset(DateTime.SpecifyKind(Context.OperationCreatedOn, DateTimeKind.Utc)) + _elapsed.Elapsed;

    /// <summary>Writes one line for one step. Ids and durations only: no person data, no secret.</summary>
    public void Trace(FormattableString step) =>
        _tracing.Trace("{0}", FormattableString.Invariant($"+{_elapsed.ElapsedMilliseconds} ms {FormattableString.Invariant(step)}"));

    private static T Service<T>(IServiceProvider provider) =>
        (T)(provider.GetService(typeof(T)) ?? throw new InvalidOperationException($"Dataverse gave the plug-in no {typeof(T).Name}."));
}
