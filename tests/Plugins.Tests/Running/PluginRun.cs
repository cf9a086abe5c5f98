using System.Globalization;
using Ironclad.Plugins.LaunchWorkflow;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Running;

/// <summary>Executes the plug-in with a context and a service of the test's choice, for what no pipeline would do.</summary>
internal sealed class PluginRun(IOrganizationService service) : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    private StepContext _context = new();

    public List<string> Trace { get; } = [];

    public void Execute(StepContext context, string? secureConfiguration) => Execute(new AgreementCreated(null, secureConfiguration), context);

    public void Execute(IPlugin plugin, StepContext context)
    {
        _context = context;
        plugin.Execute(this);
    }

    object? IServiceProvider.GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? _context
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    IOrganizationService IOrganizationServiceFactory.CreateOrganizationService(Guid? userId) => service;

    void ITracingService.Trace(string format, params object[] args) => Trace.Add(string.Format(CultureInfo.InvariantCulture, format, args));
}
